package vn.labuong.shared.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Which addresses are of the public network. IPv4: all but the special-purpose registry of RFC 6890; IPv6: 2000::/3 only, less
 * what lies in it for special purposes, and never an address that carries one of IPv4 that is not public.
 */
final class PublicAddresses {

    private record Block(int address, int length) {

        static Block of(int a, int b, int c, int d, int length) {
            return new Block((a << 24) | (b << 16) | (c << 8) | d, length);
        }

        boolean holds(int other) {
            return ((address ^ other) >>> (32 - length)) == 0;
        }
    }

    private static final List<Block> SPECIAL = List.of(
            Block.of(0, 0, 0, 0, 8),
            Block.of(10, 0, 0, 0, 8),
            Block.of(100, 64, 0, 0, 10),
            Block.of(127, 0, 0, 0, 8),
            // Metadata of clouds among them.
            Block.of(169, 254, 0, 0, 16),
            Block.of(172, 16, 0, 0, 12),
            Block.of(192, 0, 0, 0, 24),
            Block.of(192, 0, 2, 0, 24),
            Block.of(192, 31, 196, 0, 24),
            Block.of(192, 52, 193, 0, 24),
            Block.of(192, 88, 99, 0, 24),
            Block.of(192, 168, 0, 0, 16),
            Block.of(192, 175, 48, 0, 24),
            Block.of(198, 18, 0, 0, 15),
            Block.of(198, 51, 100, 0, 24),
            Block.of(203, 0, 113, 0, 24),
            // Multicast, reserved and broadcast.
            Block.of(224, 0, 0, 0, 3));

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return isPublic4(word(address.getAddress(), 0));
        }
        return address instanceof Inet6Address && isPublic6(address.getAddress());
    }

    private static boolean isPublic4(int address) {
        return SPECIAL.stream().noneMatch(block -> block.holds(address));
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = word(bytes, 0);
        int second = word(bytes, 4);
        boolean mapped = first == 0 && second == 0 && word(bytes, 8) == 0x0000FFFF;
        // The translation prefix 64:ff9b::/96 ends in an address of IPv4, and so does the mapped form.
        boolean translated = first == 0x0064FF9B && second == 0 && word(bytes, 8) == 0;
        if (mapped || translated) {
            return isPublic4(word(bytes, 12));
        }
        if (first >>> 16 == 0x2002) {
            // 6to4 carries one behind its prefix.
            return isPublic4((first << 16) | (second >>> 16));
        }
        boolean global = first >>> 29 == 0b001;
        // 2001::/23, documentation and the like.
        boolean special =
                (first >>> 9) == (0x20010000 >>> 9) || first == 0x20010DB8 || (first >>> 12) == (0x3FFF0000 >>> 12);
        return global && !special;
    }

    private static int word(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
    }
}
