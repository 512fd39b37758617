package vn.labuong.archive.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A few notes of five tones, each fading like a struck bar. */
final class Tune {

    private static final int RATE = 8000;
    private static final int NOTES = 9;
    private static final int SAMPLES_OF_A_NOTE = RATE * 2 / 5;
    private static final double[] TONES = {392.0, 440.0, 523.25, 587.33, 659.25};
    private static final double LOUDNESS = 12_000;
    private static final double FADING = 4.5;

    private Tune() {}

    static byte[] wav(int seed) {
        Random chance = new Random(seed);
        byte[] samples = new byte[NOTES * SAMPLES_OF_A_NOTE * 2];
        for (int note = 0; note < NOTES; note++) {
            double tone = TONES[chance.nextInt(TONES.length)];
            for (int at = 0; at < SAMPLES_OF_A_NOTE; at++) {
                put(samples, note * SAMPLES_OF_A_NOTE + at, tone, at);
            }
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (AudioInputStream sound =
                new AudioInputStream(new ByteArrayInputStream(samples), format, (long) NOTES * SAMPLES_OF_A_NOTE)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot write sound in memory", fault);
        }
        return bytes.toByteArray();
    }

    private static void put(byte[] samples, int position, double tone, int at) {
        double second = (double) at / RATE;
        double value = Math.sin(2 * Math.PI * tone * second) * Math.exp(-FADING * second) * LOUDNESS;
        int sample = (int) Math.round(value);
        samples[2 * position] = (byte) sample;
        samples[2 * position + 1] = (byte) (sample >> 8);
    }
}
