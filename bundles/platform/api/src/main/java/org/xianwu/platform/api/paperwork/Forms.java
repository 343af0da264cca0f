package org.xianwu.platform.api.paperwork;

import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Prints records on the county's own templates. */
@ProviderType
public interface Forms {

  /** Writes the form of a record for the current caller. */
  void print(String form, long recordId, Format format, OutputStream out);

  /** What a form is written as. */
  enum Format {
    DOCX,
    PDF,
    OFD
  }
}
