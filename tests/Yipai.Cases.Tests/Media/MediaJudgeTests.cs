using System.Text;
using System.Text.RegularExpressions;
using Xunit.Abstractions;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Media;

/// <summary>Others judge: exiftool looks for metadata, ImageMagick and ffmpeg for changed pixels, frames and sound.</summary>
public sealed partial class MediaJudgeTests(MediaCorpus corpus, ITestOutputHelper output) : IClassFixture<MediaCorpus>
{
    private const string Packages =
        "exiftool, ImageMagick, ffmpeg and encoders: apt-get install libimage-exiftool-perl imagemagick ffmpeg libheif-examples webp "
        + "libjpeg-turbo-progs";

    private static readonly string[] PublicGroups =
        ["ExifTool", "System", "File", "JFIF", "Adobe", "PNG", "PNG-cHRM", "PNG-pHYs", "RIFF", "QuickTime", "Meta", "Composite",
            "ICC-header", "ICC_Profile"];

    [SkippableFact]
    public void ScrubAsync_EveryFile_IsScrubbedAndAcceptedAgain()
    {
        Requires.Machine(corpus.CanBeMade, Packages);
        string[] names = corpus.Names;

        output.WriteLine($"{names.Length} files");

        Assert.True(names.Length >= 60, $"only {names.Length} files");
        Assert.All(names, name => Assert.True(corpus.Results[name].IsScrubbed, $"{name}: {corpus.Results[name]}"));
        Assert.All(names, name => Assert.NotEmpty(corpus.Results[name].Removed));
        Assert.All(names, name => Scrubbing.Accepted(File.ReadAllBytes(Path.Combine(corpus.After, name))));
    }

    [SkippableFact]
    public void ScrubAsync_EveryFile_HasPrivateTagsBeforeAndNoneAfter()
    {
        Requires.Machine(corpus.CanBeMade, Packages);
        Dictionary<string, Dictionary<string, string>> before = corpus.ReadTags(corpus.Before);
        Dictionary<string, Dictionary<string, string>> after = corpus.ReadTags(corpus.After);

        Assert.All(corpus.Names, name => Assert.True(before[name].Any(tag => IsPrivate(tag.Key, tag.Value)), name));
        Assert.All(corpus.Names, name =>
            Assert.Equal((name, ""), (name, string.Join(", ", after[name].Where(tag => IsPrivate(tag.Key, tag.Value))))));
    }

    [SkippableFact]
    public void ScrubAsync_EveryFile_KeepsNoByteOfWhatWasWrittenIntoTheTags()
    {
        Requires.Machine(corpus.CanBeMade, Packages);
        byte[][] secrets = [Encoding.ASCII.GetBytes(MediaRecipes.Secret), [.. "2026:03:02"u8], [.. "39.9042"u8]];

        Assert.All(corpus.Names, name =>
        {
            byte[] content = File.ReadAllBytes(Path.Combine(corpus.After, name));
            Assert.All(secrets, secret => Assert.False(Jpegs.Holds(content, secret), name));
        });
    }

    [SkippableFact]
    public void ScrubAsync_EveryFile_DecodesToTheSamePixelsFramesAndSound()
    {
        Requires.Machine(corpus.CanBeMade, Packages);

        Assert.All(corpus.Names, name =>
        {
            string? before = corpus.Decode(corpus.Before, name);
            Assert.False(string.IsNullOrEmpty(before), name);
            Assert.Equal((name, before), (name, corpus.Decode(corpus.After, name)));
        });
    }

    [SkippableFact]
    public void ScrubAsync_TurnedPicture_StaysTurned()
    {
        Requires.Machine(corpus.CanBeMade, Packages);
        string[] turned = [.. corpus.Names.Where(name => name[0] < 'm' && Path.GetExtension(name) is ".jpg" or ".png" or ".webp")];
        Dictionary<string, Dictionary<string, string>> before = corpus.ReadTags(corpus.Before);
        Dictionary<string, Dictionary<string, string>> after = corpus.ReadTags(corpus.After);

        Assert.NotEmpty(turned);
        Assert.All(turned, name => Assert.Equal((name, "Rotate 90 CW"), (name, after[name].GetValueOrDefault("IFD0:Orientation"))));
        Assert.All(corpus.Names, name => Assert.Equal(
            (name, before[name].GetValueOrDefault("Composite:Rotation")), (name, after[name].GetValueOrDefault("Composite:Rotation"))));
    }

    private static bool IsPrivate(string tag, string value)
    {
        string group = tag.Split(':')[0];
        bool isEmpty = value.Trim('\0', ' ').Length == 0 || value.StartsWith("0000:00:00", StringComparison.Ordinal);
        return !isEmpty
            && tag is not ("SourceFile" or "IFD0:Orientation")
            && (!(PublicGroups.Contains(group) || Track().IsMatch(group)) || (group is not ("File" or "System") && IsTime(tag))
                || PrivateName().IsMatch(tag));
    }

    private static bool IsTime(string tag) =>
        tag.EndsWith("Date", StringComparison.Ordinal) || tag.EndsWith("DateTime", StringComparison.Ordinal);

    [GeneratedRegex(@"^Track\d+$")]
    private static partial Regex Track();

    [GeneratedRegex(
        "Comment|Author|Artist|Copyright|(?<!Group|Channel)Description(?!s)|Title|Software|Creator|Make$|Model$|Vendor|Serial|GPS|Location|"
        + "Keyword|Text|Thumbnail|Preview(?!Time|Duration)|Encoder|Compressor[^I]|DeviceM|Trailer|Warning")]
    private static partial Regex PrivateName();
}
