/** Finding faces and eyes in grey pictures: Viola–Jones over OpenCV's cascades, without native code; knows nothing of photographs. */
@org.jspecify.annotations.NullMarked
package org.zhiye.photo.face;
