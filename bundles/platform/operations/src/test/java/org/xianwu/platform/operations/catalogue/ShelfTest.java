package org.xianwu.platform.operations.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.operations.catalogue.PackageFile.BadPackage;

class ShelfTest {

  @TempDir private Path folder;
  private Path shipped;
  private Path added;
  private Shelf shelf;

  @BeforeEach
  void makeShelf() {
    shipped = folder.resolve("functions");
    added = folder.resolve("data/functions");
    shelf = new Shelf(shipped, added, folder.resolve("deploy"));
  }

  @Test
  void aPackageTellsWhatItHolds() throws IOException {
    Kars.of("duty", "1.0.0-SNAPSHOT").write(shipped, "xianwu-duty.kar");

    assertThat(shelf.packages())
        .singleElement()
        .satisfies(
            pack -> {
              assertThat(pack.code()).isEqualTo("duty");
              assertThat(pack.feature()).isEqualTo("xianwu-duty");
              assertThat(pack.name()).isEqualTo(Label.of("值班值守", "Duty rosters"));
              assertThat(pack.version()).hasToString("1.0.0-SNAPSHOT");
              assertThat(pack.featureUri())
                  .isEqualTo("mvn:org.xianwu/xianwu-duty/1.0.0-SNAPSHOT/xml/features");
              assertThat(pack.bundles())
                  .extracting(FunctionPackage.PackedBundle::symbolicName)
                  .containsExactly("org.xianwu.duty");
              assertThat(pack.signer()).isEmpty();
            });
  }

  @Test
  void theNewestVersionComesFirst() throws IOException {
    Kars.of("duty", "1.0.0").write(shipped, "a.kar");
    Kars.of("duty", "1.10.0").write(added, "b.kar");
    Kars.of("duty", "1.9.1").write(added, "c.kar");
    Kars.of("reception", "1.0.0").write(shipped, "d.kar");

    assertThat(shelf.packages())
        .extracting(pack -> pack.code() + " " + pack.version())
        .containsExactly("duty 1.10.0", "duty 1.9.1", "duty 1.0.0", "reception 1.0.0");
    assertThat(shelf.newest("duty")).map(FunctionPackage::version).hasToString("Optional[1.10.0]");
    assertThat(shelf.find("duty", "1.9.1")).isPresent();
    assertThat(shelf.newest("petitions")).isEmpty();
  }

  @Test
  void aFileThatIsNoPackageHidesNoOther() throws IOException {
    Kars.of("duty", "1.0.0").write(shipped, "a.kar");
    Files.writeString(shipped.resolve("b.kar"), "not a zip");
    Files.writeString(shipped.resolve("readme.txt"), "functions");

    assertThat(shelf.packages()).extracting(FunctionPackage::code).containsExactly("duty");
  }

  @Test
  void aFileThatChangedIsReadAgain() throws IOException {
    Kars.of("duty", "1.0.0").write(shipped, "a.kar");
    assertThat(shelf.packages()).hasSize(1);

    Kars.of("duty", "1.0.1-beta-with-a-longer-name").write(shipped, "a.kar");

    assertThat(shelf.packages())
        .extracting(pack -> pack.version().toString())
        .containsExactly("1.0.1-beta-with-a-longer-name");
  }

  @Test
  void whatIsAddedIsCheckedAndCopied() throws IOException {
    Path dropped = Kars.of("duty", "1.1.0").write(folder.resolve("deploy"), "whatever.kar");

    FunctionPackage pack = shelf.add(dropped);

    assertThat(pack.file()).isEqualTo(added.resolve("xianwu-duty-1.1.0.kar")).exists();
    assertThat(shelf.newest("duty")).contains(pack);
    assertThat(added).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whatIsDiscardedIsNotOfferedAgain() throws IOException {
    Path dropped = Kars.of("duty", "1.1.0").write(folder.resolve("deploy"), "whatever.kar");
    Path other = Kars.of("duty", "1.2.0").write(folder.resolve("deploy"), "other.kar");
    FunctionPackage pack = shelf.add(dropped);
    assertThat(shelf.added(pack)).isTrue();

    shelf.discard(pack);

    assertThat(shelf.newest("duty")).isNotEqualTo(pack);
    assertThat(dropped).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void aPackageThatWouldStartByItselfIsRefused() throws IOException {
    Path dropped = Kars.of("duty", "1.1.0").startedAtOnce().write(folder, "a.kar");

    assertThatThrownBy(() -> shelf.add(dropped))
        .isInstanceOfSatisfying(
            BadPackage.class,
            bad -> assertThat(bad.reason().zh()).contains("Karaf-Feature-Start: false"));
    assertThat(shelf.packages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "repository/../../etc/passwd, ../",
    "etc/users.properties, etc/users.properties",
    "repository/org/xianwu/second/1/no-bundle.jar, no-bundle.jar"
  })
  void aPackageWithAnEntryThatHasNoPlaceIsRefused(String entry, String named) throws IOException {
    Path dropped = Kars.of("duty", "1.1.0").entry(entry, "x").write(folder, "a.kar");

    assertThatThrownBy(() -> shelf.add(dropped))
        .isInstanceOf(BadPackage.class)
        .hasMessageContaining(named);
  }

  @Test
  void aPackageWithTwoFeaturesIsRefused() throws IOException {
    String second = "repository/org/xianwu/xianwu-other/1/xianwu-other-1-features.xml";
    String features = "<features><feature name=\"xianwu-other\" version=\"1\"/></features>";
    Path dropped = Kars.of("duty", "1.1.0").entry(second, features).write(folder, "a.kar");

    assertThatThrownBy(() -> shelf.add(dropped)).isInstanceOf(BadPackage.class);
  }

  @Test
  void anEntityInAFeatureFileIsNotFollowed() throws IOException {
    String place = "repository/org/xianwu/xianwu-duty/1/xianwu-duty-1-features.xml";
    String features =
        "<!DOCTYPE f [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><features>&x;</features>";
    Path dropped = Kars.of("duty", "1.1.0").entry(place, features).write(folder, "a.kar");

    assertThatThrownBy(() -> shelf.add(dropped)).isInstanceOf(BadPackage.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.0, 1.0.1",
    "1.9.0, 1.10.0",
    "1.0.0-SNAPSHOT, 1.0.0",
    "1.0.0.RC1, 1.0.0.RC2",
    "1, 1.0.1"
  })
  void versionsAreComparedByNumber(String lower, String higher) {
    assertThat(List.of(PackageVersion.of(higher), PackageVersion.of(lower)))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(PackageVersion.of(lower)).isLessThan(PackageVersion.of(higher));
  }
}
