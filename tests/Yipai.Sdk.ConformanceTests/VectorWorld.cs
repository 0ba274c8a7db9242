using Yipai.Privacy;
using Yipai.Privacy.Clauses;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>The fixed person, instant and handlers of the vectors.</summary>
internal static class VectorWorld
{
    public const string Subject = "subject-1";

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    public static readonly PrivacyGuard Strict = Of(PrivacyProfile.Strict2026);
    public static readonly PrivacyGuard AsWritten = Of(PrivacyProfile.AsWritten2021);

    private static PrivacyGuard Of(PrivacyProfile profile)
    {
        var options = new YipaiPrivacyOptions { Profile = profile };
        options.UseDemonstrationHandler();
        return new PrivacyGuard(options);
    }
}
