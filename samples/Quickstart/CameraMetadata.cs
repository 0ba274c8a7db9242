namespace Yipai.Samples.Quickstart;
internal static class CameraMetadata { public static byte[] Embed(ReadOnlySpan<byte> jpeg, double latitude, double longitude, string serialNumber, DateTimeOffset takenAt) => jpeg.ToArray(); }
