using System.Text.Json;

namespace Yipai.Privacy.Policies;

/// <summary>Writes the members of an enum as the manifest writes them.</summary>
internal static class ManifestWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
