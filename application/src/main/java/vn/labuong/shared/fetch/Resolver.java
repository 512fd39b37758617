package vn.labuong.shared.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What addresses a name has. */
public interface Resolver {

    List<InetAddress> addresses(String host) throws UnknownHostException;
}
