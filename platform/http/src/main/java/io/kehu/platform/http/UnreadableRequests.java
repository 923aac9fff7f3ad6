package io.kehu.platform.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/// Stands between the decoder and the server. After an unreadable request nothing more is read from its connection, which closes
/// with the answer: where the next request would begin is not known.
final class UnreadableRequests extends ChannelInboundHandlerAdapter {
  private boolean closing;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (closing) {
      ReferenceCountUtil.release(message);
      return;
    }
    Unreadable defect =
        message instanceof HttpRequest request ? Unreadable.of(request).orElse(null) : null;
    if (defect == null) {
      context.fireChannelRead(message);
      return;
    }
    closing = true;
    HttpRequest readable = readable((HttpRequest) message, defect);
    ReferenceCountUtil.release(message);
    context.fireChannelRead(readable);
    context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
  }

  /// With the language that the client asked for, if it came so far, and without anything else of it.
  private static HttpRequest readable(HttpRequest unreadable, Unreadable defect) {
    boolean isHead = unreadable.method().equals(HttpMethod.HEAD);
    HttpRequest readable =
        new DefaultHttpRequest(
            HttpVersion.HTTP_1_1, isHead ? HttpMethod.HEAD : HttpMethod.GET, defect.path());
    readable.headers().set(HttpHeaderNames.HOST, "unreadable");
    readable.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    String language = unreadable.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE);
    if (language != null) {
      readable.headers().set(HttpHeaderNames.ACCEPT_LANGUAGE, language);
    }
    return readable;
  }
}
