package org.xianwu.platform.paperwork.app;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.api.text.Label;

/**
 * Whether the contents of files are where they were kept and what they were. Found when somebody
 * opens a file, and forgotten when the same content was opened well, as after a restore.
 */
@Component(service = {FileHealth.class, HealthCheck.class})
public final class FileHealth implements HealthCheck {

  private final Set<String> lost = ConcurrentHashMap.newKeySet();
  private final Set<String> altered = ConcurrentHashMap.newKeySet();

  /** The content of that digest is not there. */
  void lost(String digest) {
    lost.add(digest);
  }

  /** What lies there is not what its digest says. */
  void altered(String digest) {
    altered.add(digest);
  }

  /** The content is there and whole. */
  void sound(String digest) {
    lost.remove(digest);
    altered.remove(digest);
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public Health check() {
    if (!altered.isEmpty()) {
      return Health.down(
          Label.of(
              altered.size() + " 个附件的内容与登记的摘要不符，已停止提供",
              altered.size() + " files are not what was uploaded, they are not given out"),
          Label.of(
              "检查附件存储的磁盘和访问记录，从备份恢复这些文件；摘要见服务器日志",
              "Check the disk and who had access, restore them from a backup; the log has the"
                  + " digests"));
    }
    if (!lost.isEmpty()) {
      return Health.warning(
          Label.of(lost.size() + " 个附件的内容不在存储中", lost.size() + " files are missing in the store"),
          Label.of(
              "检查附件存储的文件夹，从备份恢复；摘要见服务器日志",
              "Check the folder of files, restore from a backup; the log has the digests"));
    }
    return Health.up();
  }
}
