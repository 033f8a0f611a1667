package org.zhiye.photo;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Hears the decoder's warnings: it goes on past damage and fills the rest with grey, which is not for a register. */
final class Doubts implements IIOReadWarningListener {
    private boolean serious;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        // bytes between segments harm nothing; every other warning of this beginning means missing or wrong pixels
        boolean harmless = warning.contains("extraneous bytes before marker");
        serious |= !harmless && (warning.startsWith("Corrupt JPEG data") || warning.startsWith("Premature end"));
    }

    boolean serious() {
        return serious;
    }
}
