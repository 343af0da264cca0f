package org.xianwu.platform.paperwork.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.Attachments.Attachment;
import org.xianwu.platform.paperwork.inspection.FileType;

/**
 * A file as clients get it.
 *
 * @param size bytes
 * @param digest SM3, hexadecimal
 * @param by name of who uploaded it
 * @param read whether its text could be scanned for classification marks
 * @param url where it is downloaded
 * @param preview where a browser shows it, absent when it cannot
 */
@Schema(name = "AttachedFile", description = "A file of a record")
public record FileView(
    String id,
    String name,
    String mediaType,
    long size,
    String digest,
    String slot,
    Instant at,
    String by,
    boolean read,
    String url,
    String preview) {

  static FileView of(Attachment file, Directory directory) {
    String url = "/api/attachment/files/" + file.id();
    boolean shown = FileType.of(file.mediaType()).filter(FileType::shown).isPresent();
    return new FileView(
        Long.toString(file.id()),
        file.name(),
        file.mediaType(),
        file.size(),
        file.digest(),
        file.slot(),
        file.at(),
        directory.personName(file.by()),
        file.read(),
        url,
        shown ? url + "/preview" : null);
  }
}
