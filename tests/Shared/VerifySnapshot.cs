using VerifyTests;
using VerifyXunit;

namespace Yipai.Sdk.Testing;

/// <summary>
/// Compares a text with its approved file by Verify.Xunit. It is compiled instead of the helper if SnapshotsBy is Verify.
/// </summary>
/// <remarks>It turns scrubbers off, because Verify would otherwise replace paths and dates in the text by placeholders.</remarks>
internal static class Snapshot
{
    static Snapshot() => VerifierSettings.UseUtf8NoBom();

    public static async Task Match(string project, string name, string text)
    {
        var settings = new VerifySettings();
        settings.UseDirectory(Path.Combine(RepositoryRoot.Path, "tests", project));
        settings.UseFileName(name);
        settings.DisableScrubbers();
        await Verifier.Verify(text.ReplaceLineEndings("\n").TrimEnd() + "\n", settings);
    }
}
