package org.xianwu.platform.paperwork.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files whose content can be checked; a county takes all or some of them. */
public enum FileType {
  PDF("application/pdf", "pdf"),
  OFD("application/ofd", "ofd"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png"),
  TEXT("text/plain", "txt");

  private final String mediaType;
  private final List<String> endings;

  FileType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  public String mediaType() {
    return mediaType;
  }

  /** Endings of file names without the dot, the usual one first. */
  public List<String> endings() {
    return endings;
  }

  /** Whether a browser shows it by itself. */
  public boolean shown() {
    return this == PDF || picture();
  }

  public boolean picture() {
    return this == JPEG || this == PNG;
  }

  /** Whether a file name ends as files of this type do. */
  public boolean fits(String name) {
    return endings.contains(ending(name));
  }

  /** The type that a file name promises. */
  public static Optional<FileType> promised(String name) {
    return Arrays.stream(values()).filter(type -> type.fits(name)).findFirst();
  }

  /** The type with that media type. */
  public static Optional<FileType> of(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  /** Ending of a file name in lower case without its dot, empty when there is none. */
  public static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
