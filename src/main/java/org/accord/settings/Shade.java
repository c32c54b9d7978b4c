package org.accord.settings;

/**
 * A colour by lightness, strength and hue in the space Oklab, where a step looks as large everywhere; see Björn Ottosson,
 * "A perceptual color space for image processing", 2020.
 *
 * @param lightness 0 for black, 1 for white
 * @param strength 0 for grey
 * @param hue an angle
 */
record Shade(double lightness, double strength, double hue) {

    private static final double TOLERANCE = 1e-4;
    private static final int HALVINGS = 20;

    static Shade of(Colour colour) {
        double red = colour.light(0);
        double green = colour.light(1);
        double blue = colour.light(2);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Shade(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(a, b), Math.atan2(b, a));
    }

    Shade at(double other) {
        return new Shade(other, strength, hue);
    }

    /** As strong as a screen can show it. */
    Colour colour() {
        if (isShown(strength)) {
            return colour(strength);
        }
        double weak = 0;
        double strong = strength;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (weak + strong) / 2;
            if (isShown(middle)) {
                weak = middle;
            } else {
                strong = middle;
            }
        }
        return colour(weak);
    }

    private Colour colour(double shown) {
        double[] light = light(shown);
        return Colour.ofLight(light[0], light[1], light[2]);
    }

    private boolean isShown(double tried) {
        for (double part : light(tried)) {
            if (part < -TOLERANCE || part > 1 + TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private double[] light(double shown) {
        double a = shown * Math.cos(hue);
        double b = shown * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
