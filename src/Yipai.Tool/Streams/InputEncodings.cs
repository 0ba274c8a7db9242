using System.Text;

namespace Yipai.Tool.Streams;

/// <summary>Knows the encodings in which the command reads input.</summary>
/// <remarks>What an encoding cannot decode ends the run.</remarks>
internal static class InputEncodings
{
    /// <summary>Gets the names of the encodings.</summary>
    public static string[] Names { get; } = ["utf-8", "utf-16", "gb18030", "big5"];

    /// <summary>Returns the encoding with a name, or null for UTF-8, which is read as it is.</summary>
    public static Encoding? Find(string? name)
    {
        if (name is null or "utf-8")
        {
            return null;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
