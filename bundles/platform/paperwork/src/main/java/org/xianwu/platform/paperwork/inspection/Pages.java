package org.xianwu.platform.paperwork.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xianwu.platform.paperwork.AttachmentProblem;

/** PDF files: the text of their pages, notes, fields and properties, and the files inside. */
final class Pages {

  private static final int MOST_PAGES = 3_000;

  private Pages() {}

  static void look(Look look, Path file) throws IOException {
    try (FileChannel bytes = FileChannel.open(file)) {
      PackedStreams.count(
          bytes.map(FileChannel.MapMode.READ_ONLY, 0, bytes.size()), look.unpacked());
    }
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      read(look, pdf, 0);
    } catch (InvalidPasswordException locked) {
      throw look.refuse(AttachmentProblem.ENCRYPTED);
    } catch (IOException broken) {
      throw look.refuse(AttachmentProblem.DAMAGED);
    }
  }

  /** A PDF inside of a file. */
  static void inner(Look look, byte[] file, int level) throws IOException {
    PackedStreams.count(ByteBuffer.wrap(file), look.unpacked());
    try (PDDocument pdf = Loader.loadPDF(file)) {
      read(look, pdf, level);
    } catch (InvalidPasswordException locked) {
      throw look.refuse(AttachmentProblem.ENCRYPTED);
    } catch (IOException broken) {
      throw look.refuse(AttachmentProblem.DAMAGED);
    }
  }

  private static void read(Look look, PDDocument pdf, int level) throws IOException {
    if (pdf.isEncrypted()) {
      throw look.refuse(AttachmentProblem.ENCRYPTED);
    }
    if (pdf.getNumberOfPages() > MOST_PAGES) {
      throw look.unpacked().bomb();
    }
    MarkScan text = look.text();
    properties(text, pdf);
    metadata(look, pdf.getDocumentCatalog().getMetadata());
    text.newStory();
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.writeText(pdf, into(text));
    notes(text, pdf);
    files(look, pdf, level);
  }

  private static void properties(MarkScan text, PDDocument pdf) {
    PDDocumentInformation said = pdf.getDocumentInformation();
    line(text, said.getTitle());
    line(text, said.getSubject());
    line(text, said.getKeywords());
  }

  private static void metadata(Look look, PDMetadata metadata) throws IOException {
    if (metadata != null) {
      try (InputStream xmp = metadata.exportXMPMetadata()) {
        look.raw(xmp);
      }
    }
  }

  private static void notes(MarkScan text, PDDocument pdf) throws IOException {
    for (var page : pdf.getPages()) {
      for (PDAnnotation note : page.getAnnotations()) {
        line(text, note.getContents());
      }
    }
    var form = pdf.getDocumentCatalog().getAcroForm();
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        line(text, field.getValueAsString());
      }
    }
  }

  private static void files(Look look, PDDocument pdf, int level) throws IOException {
    var names = pdf.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
    if (tree != null) {
      files(look, tree, level, 0);
    }
  }

  private static void files(
      Look look, PDNameTreeNode<PDComplexFileSpecification> node, int level, int depth)
      throws IOException {
    look.unpacked().entry(depth / 10); // a tree that never ends
    Map<String, PDComplexFileSpecification> here = node.getNames();
    if (here != null) {
      for (PDComplexFileSpecification one : here.values()) {
        PDEmbeddedFile file = one.getEmbeddedFile();
        if (file != null) {
          look.unpacked().entry(level);
          try (InputStream bytes = file.createInputStream()) {
            look.inner(look.unpacked().counted(bytes, 0), level);
          }
        }
      }
    }
    if (node.getKids() != null) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        files(look, kid, level, depth + 1);
      }
    }
  }

  private static void line(MarkScan text, String words) {
    if (words != null) {
      text.accept(words);
      text.endLine();
    }
  }

  private static Writer into(MarkScan text) {
    return new Writer() {
      @Override
      public void write(char[] from, int at, int count) {
        text.accept(CharBuffer.wrap(from, at, count));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
