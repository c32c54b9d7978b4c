package org.accord.shared;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses that lead somewhere else for everybody who opens them: one's own machine, or the network it is in. */
public final class PrivateHost {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;
    private static final int V6_BYTES = 16;

    private PrivateHost() {}

    /** True for a web address with such a host, written as numbers or as {@code localhost}; names are not looked up. */
    public static boolean isIn(String address) {
        String host = host(address);
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        return NUMBERS.matcher(host).matches() && isPrivate(host);
    }

    private static String host(String address) {
        try {
            String host = new URI(address.strip()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException noAddress) {
            return "";
        }
    }

    private static boolean isPrivate(String numbers) {
        try {
            InetAddress host = InetAddress.ofLiteral(numbers.replaceAll("[\\[\\]]", ""));
            byte[] bytes = host.getAddress();
            return host.isLoopbackAddress()
                    || host.isSiteLocalAddress()
                    || host.isLinkLocalAddress()
                    || host.isAnyLocalAddress()
                    || (bytes.length == V6_BYTES && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL);
        } catch (IllegalArgumentException noNumbers) {
            return true;
        }
    }
}
