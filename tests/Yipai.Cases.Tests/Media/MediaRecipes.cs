namespace Yipai.Cases.Tests.Media;

/// <summary>How each file of the corpus is made: its name, the program, its arguments.</summary>
internal static class MediaRecipes
{
    public const string Secret = "YIPAISECRET";

    /// <summary>Pictures by ImageMagick: name of the output, options before it.</summary>
    public static readonly (string File, string Options)[] ImageMagick =
    [
        ("q10.jpg", "-quality 10"), ("q50.jpg", "-quality 50"), ("q100.jpg", "-quality 100"), ("444.jpg", "-sampling-factor 1x1"),
        ("422.jpg", "-sampling-factor 2x1"), ("420.jpg", "-sampling-factor 2x2"), ("progressive.jpg", "-interlace JPEG"),
        ("grey.jpg", "-colorspace Gray"),
        ("cmyk.jpg", "-colorspace CMYK"), ("small.jpg", "-resize 1x1!"), ("wide.jpg", "-resize 2000x3!"),
        ("commented.jpg", $"-set comment {Secret}"),
        ("rgb.png", "-define png:color-type=2"), ("grey.png", "-colorspace Gray -define png:color-type=0"),
        ("palette.png", "-colors 16 -define png:color-type=3"),
        ("alpha.png", "-alpha set -channel A -evaluate set 40% -define png:color-type=6"),
        ("deep.png", "-depth 16 -define png:bit-depth=16"),
        ("interlaced.png", "-interlace PNG"), ("bit.png", "-monochrome -define png:bit-depth=1"),
        ("titled.png", $"-set Title {Secret} -set Author {Secret}"),
        ("gamma.png", "-gamma 1.5 -density 300"), ("lossy.webp", "-quality 40"), ("lossless.webp", "-define webp:lossless=true"),
        ("alpha.webp", "-alpha set -channel A -evaluate set 40%"),
        ("near.webp", "-define webp:near-lossless=40 -define webp:lossless=true"),
        ("im.heic", "-quality 50"), ("im.avif", "-quality 50"), ("frames.webp", "( +clone -negate ) -loop 0"),
    ];

    /// <summary>Pictures by libjpeg-turbo's own tools, from a PPM or a JPEG.</summary>
    public static readonly (string File, string Program, string Options)[] LibJpeg =
    [
        ("cjpeg.jpg", "cjpeg", "-quality 80 base.ppm"), ("arithmetic.jpg", "cjpeg", "-arithmetic base.ppm"),
        ("restart.jpg", "cjpeg", "-restart 1 base.ppm"),
        ("restart-rows.jpg", "cjpeg", "-restart 2B -progressive base.ppm"), ("optimised.jpg", "cjpeg", "-optimize -dct float base.ppm"),
        ("turned.jpg", "jpegtran", "-rotate 90 base.jpg"), ("rescanned.jpg", "jpegtran", "-progressive -copy all base.jpg"),
    ];

    /// <summary>Pictures by libheif and libwebp.</summary>
    public static readonly (string File, string Program, string Options)[] Others =
    [
        ("libheif.heic", "heif-enc", "-q 60 base.png -o"), ("thumbnail.heic", "heif-enc", "-t 40 base.png -o"),
        ("alpha.heic", "heif-enc", "clear.png -o"),
        ("lossless.heic", "heif-enc", "-L base.png -o"), ("deep.heic", "heif-enc", "-b 10 deep.png -o"),
        ("libheif.avif", "heif-enc", "-A -q 60 base.png -o"),
        ("alpha.avif", "heif-enc", "-A clear.png -o"), ("cwebp.webp", "cwebp", "-quiet base.png -o"),
        ("sharp.webp", "cwebp", "-quiet -sharp_yuv -segments 1 base.png -o"),
        ("exact.webp", "cwebp", "-quiet -lossless -exact clear.png -o"),
    ];

    /// <summary>What ffmpeg writes: name of the output, options before it.</summary>
    public static readonly (string File, string Options)[] Ffmpeg =
    [
        ("ffmpeg.jpg", "-frames:v 1 -update 1 -an"), ("ffmpeg.png", "-frames:v 1 -update 1 -an"),
        ("ffmpeg.webp", "-frames:v 1 -update 1 -an -c:v libwebp"),
        ("animation.webp", "-an -t 0.5 -c:v libwebp_anim"), ("h264.mp4", "-c:v libx264 -c:a aac"),
        ("front.mp4", "-c:v libx264 -c:a aac -movflags +faststart"),
        ("keys.mp4", "-c:v libx264 -c:a aac -movflags +use_metadata_tags"), ("baseline.mp4", "-c:v libx264 -profile:v baseline -an"),
        ("rtp.mp4", "-c:v libx264 -c:a aac -movflags +rtphint"),
        ("h265.mp4", "-c:v libx265 -x265-params log-level=none -tag:v hvc1 -c:a aac"), ("vp9.mp4", "-c:v libvpx-vp9 -c:a libopus"),
        ("av1.mp4", "-c:v libaom-av1 -cpu-used 8 -c:a flac -strict -2"), ("mpeg4.mp4", "-c:v mpeg4 -c:a mp3"),
        ("ac3.mp4", "-c:v libx264 -c:a ac3"), ("one.mp4", "-c:v libx264 -an -frames:v 1"),
        ("turned.mp4", "-c:v libx264 -an -metadata:s:v rotate=90"), ("h264.mov", "-c:v libx264 -c:a aac"),
        ("time.mov", "-c:v libx264 -c:a aac -timecode 10:11:12:13"),
        ("h265.mov", "-c:v libx265 -x265-params log-level=none -tag:v hvc1 -c:a alac"), ("prores.mov", "-c:v prores_ks -c:a pcm_s16le"),
        ("mjpeg.mov", "-c:v mjpeg -c:a pcm_s24le"),
        ("mpeg4.mov", "-c:v mpeg4 -c:a pcm_mulaw"), ("ima.mov", "-c:v libx264 -c:a adpcm_ima_qt"),
        ("big-endian.mov", "-c:v libx264 -c:a pcm_s16be"), ("phone.3gp", "-c:v libx264 -c:a aac"),
    ];
}
