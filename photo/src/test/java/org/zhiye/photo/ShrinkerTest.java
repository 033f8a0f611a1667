package org.zhiye.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    @Test
    void every_pixel_is_the_average_of_the_area_that_it_covers() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int width = 1 + random.nextInt(20);
            int height = 1 + random.nextInt(20);
            byte[] rgb = new byte[3 * width * height];
            random.nextBytes(rgb);
            Picture large = new Picture(width, height, rgb);
            Picture small = large.shrunk(1 + random.nextInt(width), 1 + random.nextInt(height));
            for (int x = 0; x < small.width(); x++)
                for (int y = 0; y < small.height(); y++)
                    assertThat((double) (small.at(x, y) & 255)).isCloseTo(average(large, small, x, y), within(0.51));
        }
    }

    private static double average(Picture large, Picture small, int x, int y) {
        double scaleX = (double) large.width() / small.width();
        double scaleY = (double) large.height() / small.height();
        double sum = 0;
        for (int fromX = 0; fromX < large.width(); fromX++)
            for (int fromY = 0; fromY < large.height(); fromY++)
                sum += (large.at(fromX, fromY) & 255)
                        * overlap(fromX, x * scaleX, scaleX)
                        * overlap(fromY, y * scaleY, scaleY);
        return sum / (scaleX * scaleY);
    }

    private static double overlap(int pixel, double start, double length) {
        return Math.max(0, Math.min(pixel + 1, start + length) - Math.max(pixel, start));
    }
}
