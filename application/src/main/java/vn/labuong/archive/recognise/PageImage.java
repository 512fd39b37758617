package vn.labuong.archive.recognise;

import java.nio.file.Path;

/**
 * One page to be recognised: of an image (PNG, JPEG, TIFF, WebP, BMP, PNM) or of a PDF. An image is taken as its pixels
 * lie: a turn noted in EXIF is to be carried out before.
 *
 * @param index of the page in its file, from 0
 */
public record PageImage(Path file, int index) {}
