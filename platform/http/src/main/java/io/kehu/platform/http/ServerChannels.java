package io.kehu.platform.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;

/// Netty's own place for additions to the channels of a server. Netty finds this class by `META-INF/services`.
public final class ServerChannels extends ChannelInitializerExtension {
  /// What Vert.x calls its last handler, in front of which the decoded requests pass.
  private static final String VERTX = "handler";

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    // Vert.x fills the pipeline by an initialiser as well, which comes first.
    channel
        .pipeline()
        .addLast(
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel accepted) {
                ChannelPipeline pipeline = accepted.pipeline();
                if (pipeline.get(VERTX) != null) {
                  pipeline.addBefore(VERTX, "unreadable", new UnreadableRequests());
                }
              }
            });
  }
}
