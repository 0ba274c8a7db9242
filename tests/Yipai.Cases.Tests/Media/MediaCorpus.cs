using System.Text.Json;
using SkiaSharp;
using Yipai.Cases.Media;

namespace Yipai.Cases.Tests.Media;

/// <summary>Files of many encoders, tagged by exiftool, each beside its scrubbed form.</summary>
public sealed class MediaCorpus : IDisposable
{
    private static readonly string[] Tags =
    [
        "-overwrite_original", "-q", "-q", "-m", "-api", "QuickTimeUTC", $"-Make={MediaRecipes.Secret}", $"-Model={MediaRecipes.Secret}",
        $"-SerialNumber={MediaRecipes.Secret}", $"-Artist={MediaRecipes.Secret}",
        "-GPSLatitude=39.9042", "-GPSLatitudeRef=N", "-GPSLongitude=116.4074", "-GPSLongitudeRef=E",
        "-DateTimeOriginal=2026:03:02 08:15:30", "-CreateDate=2026:03:02 08:15:30",
        $"-XMP-dc:Creator={MediaRecipes.Secret}", $"-IPTC:By-line={MediaRecipes.Secret}", $"-Comment={MediaRecipes.Secret}",
            $"-Photoshop:CopyrightFlag=true", "-GPSCoordinates=39.9042, 116.4074, 50",
        $"-Keys:Author={MediaRecipes.Secret}", $"-UserData:Model={MediaRecipes.Secret}", "-ThumbnailImage<=thumbnail.jpg",
    ];

    private readonly OutsideProgram _exiftool = new("exiftool");
    private readonly OutsideProgram _magick = new("magick", "convert-im6.q16");
    private readonly OutsideProgram _identify = new("identify-im6.q16", "identify");
    private readonly OutsideProgram _ffmpeg = new("ffmpeg");
    private readonly Lazy<string> _folder;

    public MediaCorpus() => _folder = new Lazy<string>(Make);

    public bool CanBeMade => _exiftool.IsThere && _magick.IsThere && _identify.IsThere && _ffmpeg.IsThere
        && MediaRecipes.LibJpeg.Concat(MediaRecipes.Others).All(recipe => new OutsideProgram(recipe.Program).IsThere);

    public string[] Names => [.. Directory.EnumerateFiles(Before).Select(path => Path.GetFileName(path)).Order()];

    public string Before => Path.Combine(_folder.Value, "before");

    public string After => Path.Combine(_folder.Value, "after");

    public Dictionary<string, ScrubResult> Results { get; } = [];

    /// <summary>The tags that exiftool finds, by file: group and name, and value.</summary>
    public Dictionary<string, Dictionary<string, string>> ReadTags(string folder)
    {
        using var json = JsonDocument.Parse(_exiftool.Run(folder, "-json", "-G1", "-a", "-u", "-api", "largefilesupport=1", ".")!);
        return json.RootElement.EnumerateArray().ToDictionary(
            file => Path.GetFileName(file.GetProperty("SourceFile").GetString()!),
            file => file.EnumerateObject().DistinctBy(tag => tag.Name).ToDictionary(tag => tag.Name, tag => tag.Value.ToString()));
    }

    /// <summary>A digest of all pixels, or of all frames and all sound, as another decoder sees them.</summary>
    public string? Decode(string folder, string name) => Path.GetExtension(name) is ".mp4" or ".mov" or ".3gp"
        ? _ffmpeg.Run(folder, "-v", "error", "-i", name, "-map", "0:v", "-map", "0:a?", "-f", "framemd5", "-")
        : _identify.Run(folder, "-quiet", "-format", "%# %w %h %z %[colorspace]\n", name);

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            Directory.Delete(_folder.Value, recursive: true);
        }
    }

    private string Make()
    {
        string folder = Directory.CreateTempSubdirectory("yipai-media-").FullName;
        string before = Directory.CreateDirectory(Path.Combine(folder, "before")).FullName;
        string after = Directory.CreateDirectory(Path.Combine(folder, "after")).FullName;
        Encode(folder);
        string[] files = [.. Directory.EnumerateFiles(before).Select(path => Path.GetFileName(path))];
        string[] paths = [.. files.Select(file => Path.Combine("before", file))];
        _exiftool.Run(folder, [.. Tags, .. paths]);
        _exiftool.Run(folder,
            ["-overwrite_original", "-q", "-q", "-m", "-Orientation#=6", .. paths.Where(path => Path.GetFileName(path)[0] < 'm')]);
        _exiftool.Run(folder,
            ["-overwrite_original", "-q", "-q", "-m", "-ICC_Profile<=screen.icc", "before/q50.jpg", "before/rgb.png", "before/cjpeg.jpg"]);
        File.AppendAllText(Path.Combine(before, "444.jpg"), MediaRecipes.Secret);
        File.AppendAllText(Path.Combine(before, "rgb.png"), MediaRecipes.Secret);
        foreach (string file in files)
        {
            using FileStream source = File.OpenRead(Path.Combine(before, file));
            using FileStream destination = File.Create(Path.Combine(after, file));
            Results[file] = MediaScrubber.ScrubAsync(source, destination).AsTask().GetAwaiter().GetResult();
        }

        return folder;
    }

    private void Encode(string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "screen.icc"), Profiles.Srgb(MediaRecipes.Secret));
        _magick.Run(folder, "-size", "96x64", "-seed", "7", "plasma:fractal", "-depth", "8", "base.png");
        _magick.Run(folder, "base.png", "-alpha", "set", "-channel", "A", "-evaluate", "set", "40%", "clear.png");
        _magick.Run(folder, "base.png", "-depth", "16", "deep.png");
        _magick.Run(folder, "base.png", "base.ppm");
        _magick.Run(folder, "base.png", "base.jpg");
        _magick.Run(folder, "base.png", "-resize", "16x16", "thumbnail.jpg");
        foreach ((string file, string options) in MediaRecipes.ImageMagick)
        {
            _magick.Run(folder, ["base.png", .. options.Split(' '), $"before/{file}"]);
        }

        foreach ((string file, string program, string options) in MediaRecipes.LibJpeg)
        {
            new OutsideProgram(program).Run(folder, ["-outfile", $"before/{file}", .. options.Split(' ')]);
        }

        foreach ((string file, string program, string options) in MediaRecipes.Others)
        {
            new OutsideProgram(program).Run(folder, [.. options.Split(' '), $"before/{file}"]);
        }

        foreach ((string file, string options) in MediaRecipes.Ffmpeg)
        {
            _ffmpeg.Run(
                folder,
                [
                    "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=s=96x64:d=1:r=10", "-f", "lavfi", "-i", "sine=d=1", "-metadata",
                    $"title={MediaRecipes.Secret}",
                    "-metadata", "creation_time=2026-03-02T08:15:30Z", "-metadata", "location=+39.9042+116.4074/", .. options.Split(' '),
                    $"before/{file}",
                ]);
        }

        File.WriteAllBytes(Path.Combine(folder, "before", "skia.jpg"), Scrubbing.Encode(SKEncodedImageFormat.Jpeg));
        File.WriteAllBytes(Path.Combine(folder, "before", "skia.png"), Scrubbing.Encode(SKEncodedImageFormat.Png));
        File.WriteAllBytes(Path.Combine(folder, "before", "skia.webp"), Scrubbing.Encode(SKEncodedImageFormat.Webp));
    }
}
