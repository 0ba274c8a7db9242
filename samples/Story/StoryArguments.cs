using System.Diagnostics.CodeAnalysis;
using Yipai.Privacy;

namespace Yipai.Samples.Story;

/// <summary>Holds the options of the command line.</summary>
internal sealed record StoryArguments(bool IsJson, string? KeepDirectory, PrivacyProfile Profile)
{
    public static bool TryRead(string[] args, [NotNullWhen(true)] out StoryArguments? arguments)
    {
        arguments = new StoryArguments(IsJson: false, KeepDirectory: null, PrivacyProfile.Strict2026);
        for (int index = 0; index < args.Length; index++)
        {
            arguments = args[index] switch
            {
                "--json" => arguments with { IsJson = true },
                "--as-written" => arguments with { Profile = PrivacyProfile.AsWritten2021 },
                "--keep" when index + 1 < args.Length => arguments with { KeepDirectory = args[++index] },
                _ => null,
            };
            if (arguments is null)
            {
                return false;
            }
        }

        return true;
    }
}
