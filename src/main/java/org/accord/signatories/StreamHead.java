package org.accord.signatories;

import java.util.regex.Pattern;

/**
 * What stands in a PDF before the content of a stream, read from the end of the object before it: whether that is the whole
 * of it, and whether what it packs is packed in the one way that is read here.
 *
 * @param text with names readable
 */
record StreamHead(String text) {

    private static final Pattern OBJECT = Pattern.compile("\\s*\\d+\\s+\\d+\\s+obj\\s*<<.*", Pattern.DOTALL);
    private static final Pattern FILTER = Pattern.compile("/Filter(?![A-Za-z])");
    private static final Pattern PACKED_ONCE =
            Pattern.compile("/Filter\\s*(?:/FlateDecode|/Fl|\\[\\s*/(?:FlateDecode|Fl)\\s*\\])(?=[\\s/>])");
    private static final Pattern CHANGED =
            Pattern.compile("/(?:F|FFilter|DP|DecodeParms|FDecodeParms|Predictor)(?=[\\x00\\s/<>\\[\\](){}%]|$)");

    /** True when it holds its object from the beginning: no text and no remark feigns the end of an object in its midst. */
    boolean isWhole() {
        String bare = bare();
        return OBJECT.matcher(bare).matches() && count(bare, "<<") == count(bare, ">>");
    }

    /** Without texts in brackets; empty when it begins or ends within one, or within a remark. */
    private String bare() {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (int at = afterRemarks(); at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '(') {
                depth++;
            } else if (sign == ')' && depth > 0) {
                depth--;
            } else if (sign == '\\' && depth > 0) {
                at++;
            } else if (depth == 0) {
                bare.append(sign);
            }
        }
        boolean isClosed = depth == 0 && bare.chars().noneMatch(sign -> ")\\%".indexOf(sign) >= 0);
        return isClosed ? bare.toString() : "";
    }

    /** Behind the lines of remarks between two objects, as far as they could not end a text. */
    private int afterRemarks() {
        int at = 0;
        for (String line : text.split("(?<=[\\r\\n])", -1)) {
            boolean isRemark =
                    line.stripLeading().startsWith("%") && line.chars().noneMatch(sign -> "()\\".indexOf(sign) >= 0);
            if (!line.isBlank() && !isRemark) {
                return at;
            }
            at += line.length();
        }
        return at;
    }

    /** True when other objects are packed in it. */
    boolean holdsObjects() {
        return text.contains("/ObjStm") || (text.contains("/First") && text.contains("/N"));
    }

    /** True when it is not packed, or once, as zlib does, and not changed before that. */
    boolean isPackedOnce() {
        long filters = FILTER.matcher(text).results().count();
        return !CHANGED.matcher(text).find()
                && (filters == 0 || (filters == 1 && PACKED_ONCE.matcher(text).find()));
    }

    private static int count(String text, String sign) {
        int count = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length())) {
            count++;
        }
        return count;
    }
}
