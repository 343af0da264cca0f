package org.xianwu.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatabaseKindTest {

  @Test
  void the_url_alone_tells_the_database() {
    assertThat(DatabaseKind.of("jdbc:derby:/data/derby;create=true")).isEqualTo(DatabaseKind.DERBY);
    assertThat(DatabaseKind.of("jdbc:postgresql://127.0.0.1/xianwu"))
        .isEqualTo(DatabaseKind.POSTGRESQL);
    assertThatThrownBy(() -> DatabaseKind.of("jdbc:mysql://127.0.0.1/xianwu"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jdbc:mysql");
  }

  @Test
  void the_data_folder_can_stand_in_the_url() {
    DatabaseSettings settings =
        new DatabaseSettings(
            "jdbc:derby:${xianwu.data}/derby", "", "", 32, 128, Path.of("/srv/xianwu"));
    assertThat(settings.url()).isEqualTo("jdbc:derby:/srv/xianwu/derby");
  }
}
