package org.xianwu.platform.paperwork.ofd;

import static org.xianwu.platform.paperwork.ofd.Millimetres.format;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Draws one PDF page as OFD objects. It knows what our own forms contain: text, lines, filled
 * areas, pictures; clipping, shading and transparency do not occur there.
 */
final class PageWriter extends PDFGraphicsStreamEngine {

  private final Resources resources;
  private final double height;
  private final StringBuilder objects = new StringBuilder();
  private GeneralPath path = new GeneralPath();
  private TextRun run;

  PageWriter(PDPage page, Resources resources) {
    super(page);
    this.resources = resources;
    height = page.getMediaBox().getHeight();
  }

  /** The objects of the page. */
  String write() throws IOException {
    processPage(getPage());
    endRun();
    return objects.toString();
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = font.toUnicode(code);
    if (text == null || text.isEmpty() || blank(text.codePointAt(0))) {
      return;
    }
    int number = resources.font(nameOf(font), text.codePointAt(0));
    double size = place.getScalingFactorY();
    double x = Millimetres.of(place.getTranslateX());
    double y = Millimetres.of(height - place.getTranslateY());
    String color = rgb(getGraphicsState().getNonStrokingColor());
    if (run == null || !run.takes(number, size, color, x, y)) {
      endRun();
      run = new TextRun(number, size, color, x, y);
    }
    run.add(text.substring(0, text.offsetByCodePoints(0, 1)), x);
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    endRun();
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    double width = Millimetres.of(place.getScaleX());
    double tall = Millimetres.of(place.getScaleY());
    objects
        .append("<ofd:ImageObject ID=\"")
        .append(resources.nextId())
        .append("\" Boundary=\"")
        .append(format(Millimetres.of(place.getTranslateX())))
        .append(' ')
        .append(format(Millimetres.of(height - place.getTranslateY()) - tall))
        .append(' ')
        .append(format(width))
        .append(' ')
        .append(format(tall))
        .append("\" ResourceID=\"")
        .append(resources.picture(image))
        .append("\" CTM=\"")
        .append(format(width))
        .append(" 0 0 ")
        .append(format(tall))
        .append(" 0 0\"/>");
  }

  @Override
  public void strokePath() {
    draw(false, true);
  }

  @Override
  public void fillPath(int windingRule) {
    draw(true, false);
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    draw(true, true);
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.moveTo(a.getX(), a.getY());
    path.lineTo(b.getX(), b.getY());
    path.lineTo(c.getX(), c.getY());
    path.lineTo(d.getX(), d.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void endPath() {
    path = new GeneralPath();
  }

  @Override
  public void clip(int windingRule) {
    // our forms draw nothing outside their boxes
  }

  @Override
  public void shadingFill(COSName shading) {
    // our forms have no shading
  }

  private void draw(boolean fill, boolean stroke) {
    endRun();
    double width = Millimetres.of(lineWidth());
    Rectangle2D bounds = path.getBounds2D();
    double left = Millimetres.of(bounds.getX()) - width;
    double top = Millimetres.of(height - bounds.getMaxY()) - width;
    String data = data(left, top);
    if (!data.isEmpty()) {
      objects
          .append("<ofd:PathObject ID=\"")
          .append(resources.nextId())
          .append("\" Boundary=\"")
          .append(format(left))
          .append(' ')
          .append(format(top))
          .append(' ')
          .append(format(Math.max(NOTHING, Millimetres.of(bounds.getWidth()) + 2 * width)))
          .append(' ')
          .append(format(Math.max(NOTHING, Millimetres.of(bounds.getHeight()) + 2 * width)))
          .append("\" LineWidth=\"")
          .append(format(width))
          .append("\" Stroke=\"")
          .append(stroke)
          .append("\" Fill=\"")
          .append(fill)
          .append("\">")
          .append(stroke ? color("StrokeColor", getGraphicsState().getStrokingColor()) : "")
          .append(fill ? color("FillColor", getGraphicsState().getNonStrokingColor()) : "")
          .append("<ofd:AbbreviatedData>")
          .append(data)
          .append("</ofd:AbbreviatedData></ofd:PathObject>");
    }
    path = new GeneralPath();
  }

  private static final double NOTHING = 0.01;

  /** The path in the short form of the standard: M move, L line, Q and B curves, C close. */
  private String data(double left, double top) {
    StringBuilder data = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
      int kind = step.currentSegment(points);
      int numbers =
          switch (kind) {
            case PathIterator.SEG_CUBICTO -> 6;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CLOSE -> 0;
            default -> 2;
          };
      data.append("MLQBC".charAt(kind));
      for (int i = 0; i < numbers; i += 2) {
        data.append(' ').append(format(Millimetres.of(points[i]) - left));
        data.append(' ').append(format(Millimetres.of(height - points[i + 1]) - top));
      }
      data.append(' ');
    }
    return data.toString().trim();
  }

  private double lineWidth() {
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    double area = place.getScaleX() * place.getScaleY() - place.getShearX() * place.getShearY();
    return getGraphicsState().getLineWidth() * Math.sqrt(Math.abs(area));
  }

  private void endRun() {
    if (run != null) {
      objects.append(run.xml(resources.nextId()));
      run = null;
    }
  }

  private static String color(String element, PDColor color) {
    return "<ofd:" + element + " Value=\"" + rgb(color) + "\"/>";
  }

  private static String rgb(PDColor color) {
    try {
      int value = color.toRGB();
      return (value >> 16 & 255) + " " + (value >> 8 & 255) + " " + (value & 255);
    } catch (IOException unknown) {
      return "0 0 0";
    }
  }

  private static boolean blank(int character) {
    return character <= 0x20 || character == 0xa0;
  }

  /** The PostScript name without the six letters that mark a subset. */
  private static String nameOf(PDFont font) {
    return font.getName().replaceFirst("^[A-Z]{6}\\+", "");
  }
}
