namespace Yipai.Cases.Media;

/// <summary>Reads the data of a text chunk (W3C PNG 11.3.3): tEXt is plain, zTXt is compressed, and iTXt says which it is.</summary>
internal static class PngText
{
    /// <summary>Returns the keyword and the text.</summary>
    /// <remarks>Damaged data and texts that are too long count as empty.</remarks>
    public static byte[] Read(uint type, byte[] data)
    {
        int keyword = Array.IndexOf(data, (byte)0);
        if (keyword < 0 || type == FourCharacterCode.Of("tEXt"))
        {
            return data;
        }

        bool isInternational = type == FourCharacterCode.Of("iTXt");
        if (isInternational && data.Length > keyword + 1 && data[keyword + 1] == 0)
        {
            return data;
        }

        // An international text has two bytes, a language and a translated keyword before it; another has one byte.
        int start = keyword + (isInternational ? 3 : 2);
        for (int part = 0; part < (isInternational ? 2 : 0) && start > 0 && start <= data.Length; part++)
        {
            start = Array.IndexOf(data, (byte)0, start) + 1;
        }

        byte[]? text = start > 0 && start < data.Length ? PngProfile.Inflate(data.AsSpan(start)) : null;
        return text is null ? [] : [.. data.AsSpan(0, keyword), .. " "u8, .. text];
    }
}
