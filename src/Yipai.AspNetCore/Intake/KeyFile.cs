using System.Security.Cryptography;

namespace Yipai.AspNetCore.Intake;

/// <summary>Keeps a secret of the city in a file that only its owner may read.</summary>
/// <remarks>
/// All instances of a city share the folder. A file appears whole, so that two instances that start at once never use two secrets, and a
/// killed one never leaves half a secret.
/// </remarks>
internal static class KeyFile
{
    /// <summary>Returns the secret in the file, after writing a new one if there is no file.</summary>
    public static byte[] Open(string path, Func<byte[]> create)
    {
        if (!File.Exists(path))
        {
            Write(path, create());
        }

        return File.ReadAllBytes(path);
    }

    private static void Write(string path, byte[] secret)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string draft = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, options))
        {
            file.Write(secret);
        }

        CryptographicOperations.ZeroMemory(secret);
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another instance was first, so its secret counts.
            File.Delete(draft);
        }
    }
}
