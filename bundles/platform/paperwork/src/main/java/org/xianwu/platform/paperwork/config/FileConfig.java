package org.xianwu.platform.paperwork.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which files the county takes; file {@code etc/org.xianwu.platform.paperwork.cfg}. */
@ObjectClassDefinition(name = "附件 Attachments")
public @interface FileConfig {

  /** Name of the configuration. */
  String PID = "org.xianwu.platform.paperwork";

  @AttributeDefinition(description = "Largest file in MB, 1 to 500")
  int largestMegabytes() default 50;

  @AttributeDefinition(description = "Types of files, some of pdf ofd docx xlsx pptx jpg png txt")
  String[] types() default {"pdf", "ofd", "docx", "xlsx", "jpg", "png"};

  @AttributeDefinition(description = "Folder of the contents; empty: files in the data folder")
  String folder() default "";

  @AttributeDefinition(
      description = "Address of an S3-compatible bucket for the contents; empty: the folder")
  String bucket() default "";

  @AttributeDefinition(description = "Region of the bucket, as its store names it")
  String bucketRegion() default "us-east-1";

  @AttributeDefinition(description = "File of two lines: id and secret of the key to the bucket")
  String bucketKeyFile() default "";

  @AttributeDefinition(description = "host:port of clamd, ClamAV's scanner; empty: no scanner")
  String virusScanner() default "";
}
