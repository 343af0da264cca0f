package org.xianwu.platform.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {

  @TempDir private Path folder;

  @Test
  void the_hash_is_sm3() {
    // GB/T 32905-2016 A.1
    assertThat(HexFormat.of().formatHex(Sm3Mac.hash("abc")))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  @Test
  void the_key_is_made_once_and_for_the_owner_only() throws Exception {
    byte[] first = code(ChainKey.in(folder));
    assertThat(code(ChainKey.in(folder))).isEqualTo(first);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("change-log.key"))))
        .isEqualTo("rw-------");
  }

  private static byte[] code(ChainKey key) {
    Sm3Mac mac = key.rows();
    mac.text("x");
    return mac.result();
  }

  @Test
  void lanes_of_node_boot_and_slot_never_meet() {
    LaneNumber number = new LaneNumber(1023, 4_294_967_295L, 65_535);
    assertThat(LaneNumber.of(number.value())).isEqualTo(number);
    assertThat(new LaneNumber(0, 1, 0).value()).isPositive();
  }

  @Test
  void heads_are_read_as_they_were_written() {
    List<Head> heads = List.of(Head.start(5), new Head(6, 7, new byte[] {1, 2, 3}));
    assertThat(Head.parse(Head.format(heads))).isEqualTo(heads);
  }

  @Test
  void a_witness_with_a_torn_record_falls_back_to_the_one_before() throws Exception {
    Path file = Witness.file(folder, 0, 1);
    Witness witness = Witness.open(file);
    byte[] mac = new byte[Head.MAC];
    witness.note(0, new Head(65_536, 1, mac));
    witness.note(0, new Head(65_536, 2, mac));
    witness.noteSeal(new Head(0, 9, mac));
    assertThat(Witness.read(file).orElseThrow().heads())
        .extracting(Head::sequence)
        .containsExactly(2L);
    assertThat(Witness.read(file).orElseThrow().seal()).map(Head::sequence).hasValue(9L);

    byte[] content = Files.readAllBytes(file);
    // slot 0 is place 1; sequence 2 is its even record
    content[2 * 64 + 20] ^= 1;
    Files.write(file, content);
    assertThat(Witness.read(file).orElseThrow().heads())
        .extracting(Head::sequence)
        .containsExactly(1L);
  }
}
