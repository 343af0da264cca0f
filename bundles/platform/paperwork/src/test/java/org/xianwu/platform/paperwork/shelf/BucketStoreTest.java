package org.xianwu.platform.paperwork.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that others wrote (S3Proxy), which checks the signature of every request. */
class BucketStoreTest extends FileStoreContract {

  private static final BucketKey KEY = new BucketKey("xianwu", "never-to-be-seen-in-a-log");
  private static final String REGION = "us-east-1";

  /** More than a server lists at once. */
  private static final int MANY = 1_001;

  @TempDir private static Path folder;

  private static BlobStoreContext memory;
  private static S3Proxy server;
  private String bucket;

  @BeforeAll
  static void start() throws Exception {
    memory = ContextBuilder.newBuilder(new TransientApiMetadata()).build(BlobStoreContext.class);
    server =
        S3Proxy.builder()
            .blobStore(memory.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, KEY.id(), KEY.secret())
            .build();
    server.start();
    while (!server.getState().equals("STARTED")) {
      Thread.onSpinWait();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
    memory.close();
  }

  @BeforeEach
  void makeBucket() {
    bucket = UUID.randomUUID().toString();
    buckets().createContainerInLocation(null, bucket);
  }

  private static BlobStore buckets() {
    return memory.getBlobStore();
  }

  private BucketStore store(String name, BucketKey key) {
    URI address = URI.create("http://127.0.0.1:" + server.getPort() + "/" + name);
    return new BucketStore(address, REGION, key, Clock.systemUTC());
  }

  @Override
  FileStore store() {
    return store(bucket, KEY);
  }

  @Test
  void allPagesOfALongListAreVisited() throws IOException {
    for (int i = 0; i < MANY; i++) {
      String digest = Sm3.of("content " + i);
      String name = digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest;
      buckets().putBlob(bucket, buckets().blobBuilder(name).payload("x").build());
    }
    buckets().putBlob(bucket, buckets().blobBuilder("readme.txt").payload("x").build());
    Set<String> found = new HashSet<>();
    store().visit(Instant.now().plusSeconds(60), found::add);
    assertThat(found).hasSize(MANY);
  }

  @Test
  void aWrongSecretIsRefusedAndSaidWithoutTheSecret() throws IOException {
    BucketKey wrong = new BucketKey("xianwu", "another-secret");
    Path file = Files.writeString(folder.resolve("arrived"), "附件");
    assertThatThrownBy(() -> store(bucket, wrong).put(Sm3.of(file), file))
        .isInstanceOf(StoreAway.class)
        .hasMessageContaining("403")
        .hasMessageNotContaining("another-secret");
    assertThat(file).as("what arrived is kept for the next try").exists();
    assertThat(store(bucket, wrong).trouble())
        .hasValueSatisfying(why -> assertThat(why).contains("403"));
    assertThat(wrong.toString()).doesNotContain("another-secret");
  }

  @Test
  void aBucketThatDoesNotExistIsNoMissingFile() {
    assertThatThrownBy(() -> store("no-such-bucket", KEY).open(Sm3.of("one")))
        .isInstanceOf(StoreAway.class)
        .hasMessageContaining("no such bucket");
    assertThat(store("no-such-bucket", KEY).trouble()).isPresent();
  }

  @Test
  void aServerThatDoesNotAnswerIsAway() {
    BucketStore nowhere =
        new BucketStore(URI.create("http://127.0.0.1:1/b"), REGION, KEY, Clock.systemUTC());
    assertThatThrownBy(() -> nowhere.open(Sm3.of("one")))
        .isInstanceOf(StoreAway.class)
        .hasMessageContaining("127.0.0.1 does not answer");
    assertThat(nowhere.trouble()).isPresent();
  }

  @Test
  void theKeyIsReadFromAFileOfTwoLines() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "xianwu\n\n  s3cret \n");
    assertThat(BucketKey.of(file)).isEqualTo(new BucketKey("xianwu", "s3cret"));
    Path half = Files.writeString(folder.resolve("half"), "xianwu\n");
    assertThatThrownBy(() -> BucketKey.of(half))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("two lines");
  }
}
