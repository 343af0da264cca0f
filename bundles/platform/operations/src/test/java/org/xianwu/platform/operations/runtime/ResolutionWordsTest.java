package org.xianwu.platform.operations.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResolutionWordsTest {

  private static final String CHAIN =
      "Unable to resolve root: missing requirement [root] osgi.identity; osgi.identity=xianwu-duty;"
          + " type=karaf.feature; filter:=\"(osgi.identity=xianwu-duty)\""
          + " [caused by: Unable to resolve xianwu-duty/1.1.0: missing requirement"
          + " [xianwu-duty/1.1.0] osgi.identity; osgi.identity=org.xianwu.duty; type=osgi.bundle;"
          + " version=\"[1.1.0,1.1.0]\"; resolution:=mandatory"
          + " [caused by: Unable to resolve org.xianwu.duty/1.1.0: missing requirement"
          + " [org.xianwu.duty/1.1.0] ";

  @Test
  void aNewerPlatformIsAskedForByItsPackage() {
    Reason reason =
        ResolutionWords.of(
            new IllegalStateException(
                CHAIN
                    + "osgi.wiring.package; filter:=\"(&(osgi.wiring.package="
                    + "org.xianwu.platform.api.ledger)(version>=2.1.0)(!(version>=3.0.0)))\"]]"));

    assertThat(reason.what().zh())
        .isEqualTo("需要另一版本的平台：缺少接口包 org.xianwu.platform.api.ledger 2.1.0 以上、3.0.0 以下");
    assertThat(reason.remedy().zh()).contains("版本相配的功能包");
  }

  @Test
  void aMissingFunctionIsNamed() {
    Reason reason =
        ResolutionWords.of(
            CHAIN
                + "osgi.wiring.package; filter:=\"(&(osgi.wiring.package=org.xianwu.branch.api)"
                + "(version>=1.0.0))\"]]");

    assertThat(reason.what().en())
        .isEqualTo("it needs the function branch: package org.xianwu.branch.api from 1.0.0");
    assertThat(reason.remedy().en()).isEqualTo("install that function first");
  }

  @Test
  void aLibraryThatIsNotThereIsNamed() {
    Reason reason =
        ResolutionWords.of(
            CHAIN + "osgi.wiring.package; filter:=\"(osgi.wiring.package=com.example.missing)\"]]");

    assertThat(reason.what().zh()).isEqualTo("缺少程序包 com.example.missing");
  }

  @Test
  void aServiceThatNobodyProvidesIsNamed() {
    Reason reason =
        ResolutionWords.of(
            CHAIN
                + "osgi.service; effective:=active; filter:=\"(objectClass="
                + "org.xianwu.branch.api.Points)\"]]");

    assertThat(reason.what().en()).contains("org.xianwu.branch.api.Points");
  }

  @Test
  void anotherJavaIsAskedFor() {
    Reason reason =
        ResolutionWords.of(CHAIN + "osgi.ee; filter:=\"(&(osgi.ee=JavaSE)(version=21))\"]]");

    assertThat(reason.what().zh()).isEqualTo("需要 Java 21");
  }

  @Test
  void whatIsNotUnderstoodIsShownAsItIs() {
    Reason reason = ResolutionWords.of(new IllegalStateException("the disk is on fire"));

    assertThat(reason.what().en()).isEqualTo("not done: the disk is on fire");
    assertThat(reason.given()).isTrue();
  }
}
