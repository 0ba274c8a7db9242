namespace Yipai.Client.Tests;

/// <summary>Photos that preparing takes.</summary>
internal static class SamplePhotos
{
    /// <summary>The shortest JPEG with a picture: start, frame, scan, two bytes of data, end.</summary>
    public static byte[] Jpeg() => Convert.FromHexString("FFD8" + "FFC0000B080001000101011100" + "FFDA0008010100003F00" + "D2CF" + "FFD9");
}
