using System.Diagnostics.CodeAnalysis;
using Yipai.Privacy.Policies;

namespace Yipai.Privacy;

/// <summary>Gives the policies of the Yipai platform (益拍) that ship with the package.</summary>
/// <example>
/// <code>
/// PolicyClause first = YipaiPolicy.V2021_01_20.Clauses[0];      // P0/1, in both languages
/// </code>
/// </example>
public static class YipaiPolicy
{
    private static readonly Lazy<PrivacyPolicy> Version20210120 = new(() => Read("yipai-2021-01-20.json"));

    /// <summary>Gets the privacy policy (隐私权政策) in force since 2021-01-20.</summary>
    [SuppressMessage("Naming", "CA1707", Justification = "A date, as the policy states its version.")]
    public static PrivacyPolicy V2021_01_20 => Version20210120.Value;

    /// <summary>Gets the published versions.</summary>
    public static PolicyHistory History => new(V2021_01_20);

    private static PrivacyPolicy Read(string name)
    {
        using Stream stream = typeof(YipaiPolicy).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return PrivacyPolicy.Load(bytes);
    }
}
