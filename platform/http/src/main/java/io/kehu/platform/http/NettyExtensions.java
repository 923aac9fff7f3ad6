package io.kehu.platform.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.Dependent;

/// Netty looks for extensions only where this property asks for it. Vert.x has opened no channel yet when its options are made.
@Dependent
public class NettyExtensions implements VertxOptionsCustomizer {
  @Override
  public void accept(VertxOptions options) {
    System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }
}
