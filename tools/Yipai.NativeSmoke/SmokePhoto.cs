namespace Yipai.NativeSmoke;

/// <summary>The sample photo with a comment, such as a camera may add.</summary>
internal static class SmokePhoto
{
    public static ReadOnlySpan<byte> Comment => "SN-SMOKE-0001"u8;

    public static byte[] Make()
    {
        using Stream stream = typeof(SmokePhoto).Assembly.GetManifestResourceStream("manhole.jpg")!;
        byte[] photo = new byte[stream.Length];
        stream.ReadExactly(photo);

        // A comment segment follows the start of the image: the marker FF FE, the length including its own two bytes, and the text.
        return [.. photo.AsSpan(0, 2), 0xFF, 0xFE, 0, (byte)(Comment.Length + 2), .. Comment, .. photo.AsSpan(2)];
    }
}
