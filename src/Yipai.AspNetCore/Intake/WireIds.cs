namespace Yipai.AspNetCore.Intake;

/// <summary>Reads the ids that a client makes, which have one written form: 32 lower-case hexadecimal digits.</summary>
internal static class WireIds
{
    /// <summary>Returns false if the text is not an id in its written form, so that no id can come under two names.</summary>
    public static bool TryRead(string text, out Guid id) => Guid.TryParseExact(text, "N", out id) && id.ToString("N") == text;
}
