package org.xianwu.platform.paperwork.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xianwu.platform.api.text.Label;

/** What Word and WPS can do and the layout cannot, with what a county can do instead. */
record Refused(Label what, Label remedy) {

  static final Refused NUMBERING =
      of("自动编号", "Automatic numbering", "请把编号改为直接输入的文字", "Type the numbers");
  static final Refused TAB_STOPS =
      of("制表位", "Tab stops", "请改用表格或首行缩进对齐", "Align by a table or an indent");
  static final Refused TAB = of("制表符", "Tab", "请改用表格或首行缩进对齐", "Align by a table or an indent");
  static final Refused FRAME = of("图文框", "Text frame", "请改用表格或普通段落", "Use a table or a paragraph");
  static final Refused DISTRIBUTED =
      of("分散对齐", "Distributed text", "请改用两端对齐、居中，或在字间输入空格", "Justify, centre, or type spaces");
  static final Refused RAISED =
      of("上标或下标", "Superscript or subscript", "请改为同一行高的文字", "Keep the text on its line");
  static final Refused SCALED =
      of("字符缩放", "Scaled characters", "请把字符缩放恢复为 100%", "Set the scale to 100%");
  static final Refused FLOATING_TABLE =
      of("环绕排列的表格", "Floating table", "请把表格属性中的文字环绕设为“无”", "Set text wrapping to none");
  static final Refused TABLE_STYLE =
      of("表格样式的条件格式", "Conditional table style", "请改用“网格型”表格样式", "Use the plain table grid");
  static final Refused SECTION = of("分节", "Second section", "请只保留一节", "Keep one section");
  static final Refused COLUMNS = of("分栏", "Columns", "请改为一栏，或用表格分列", "Use one column or a table");
  static final Refused VERTICAL =
      of("竖排文字", "Vertical text", "请改为横排，可一字一行", "Write horizontally, one character a line");
  static final Refused DIAGONAL =
      of("斜线表头", "Diagonal line in a cell", "请拆分为普通单元格", "Use plain cells");
  static final Refused CHART =
      of("图表或智能图形", "Chart or diagram", "请改为嵌入式图片", "Use a picture in line with text");
  static final Refused CONTROL =
      of("包住表格行列的内容控件", "Content control around rows", "请删除该内容控件", "Remove the content control");

  /** Refused wherever they stand, by the local name of the element. */
  static final Map<String, Refused> ELEMENTS = elements();

  /** Switches of a run, by the local name of the property. */
  static final Map<String, Refused> LOOKS = looks();

  private static Map<String, Refused> elements() {
    Map<String, Refused> all = new LinkedHashMap<>();
    all.put("txbxContent", of("文本框", "Text box", "请改用表格或普通段落", "Use a table or a paragraph"));
    all.put("anchor", of("浮动图形", "Floating picture", "请把图片设为“嵌入型”", "Set the picture in line"));
    all.put(
        "pict", of("旧式图形", "Drawing of the old kind", "请删除，或改为嵌入式图片", "Remove or use a picture"));
    all.put("object", of("嵌入对象", "Embedded object", "请删除，或改为文字、表格", "Use text or a table"));
    all.put("headerReference", of("页眉", "Page header", "请把内容放到正文首行", "Put it on top of the text"));
    all.put("footnoteReference", of("脚注", "Footnote", "请写入正文", "Write it into the text"));
    all.put("endnoteReference", of("尾注", "Endnote", "请写入正文", "Write it into the text"));
    all.put("commentReference", of("批注", "Comment", "请删除批注", "Remove the comment"));
    Refused tracked = of("未接受的修订", "Tracked change", "请接受或拒绝全部修订", "Accept or reject all changes");
    all.put("del", tracked);
    all.put("moveTo", tracked);
    all.put("moveFrom", tracked);
    all.put("hMerge", of("旧式合并单元格", "Merged cells of the old kind", "请重新合并该单元格", "Merge again"));
    all.put("ptab", TAB);
    all.put("fitText", of("调整宽度的文字", "Fitted text", "请改为普通文字", "Use plain text"));
    all.put("ruby", of("拼音指南", "Phonetic guide", "请删除拼音", "Remove it"));
    all.put("eastAsianLayout", of("双行合一", "Two lines in one", "请改用两行文字", "Use two lines"));
    all.put("sym", of("符号字体的字符", "Character of a symbol font", "请改用普通字符，如 □ ☑", "Use □ or ☑"));
    all.put("oMath", of("公式", "Formula", "请改为普通文字", "Use plain text"));
    all.put("pgBorders", of("页面边框", "Page border", "请删除页面边框", "Remove it"));
    all.put("altChunk", of("嵌入的文档", "Embedded document", "请粘贴为普通内容", "Paste its content"));
    return Map.copyOf(all);
  }

  private static Map<String, Refused> looks() {
    Map<String, Refused> all = new LinkedHashMap<>();
    Refused struck = of("删除线", "Strikethrough", "请删除该文字或去掉删除线", "Remove it");
    all.put("strike", struck);
    all.put("dstrike", struck);
    all.put("vanish", of("隐藏文字", "Hidden text", "请删除隐藏文字", "Remove it"));
    all.put("em", of("着重号", "Emphasis marks", "请改用加粗", "Use bold"));
    all.put("bdr", of("字符边框", "Border of characters", "请改用表格", "Use a table"));
    all.put("highlight", of("突出显示", "Highlight", "请去掉突出显示的底色", "Remove it"));
    Refused capitals = of("字母大小写格式", "Capitals by format", "请直接输入大写字母", "Type capitals");
    all.put("caps", capitals);
    all.put("smallCaps", capitals);
    return Map.copyOf(all);
  }

  private static Refused of(String zh, String en, String remedyZh, String remedyEn) {
    return new Refused(Label.of(zh, en), Label.of(remedyZh, remedyEn));
  }
}
