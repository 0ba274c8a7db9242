using System.Security.Cryptography;
using Yipai.Privacy.Server.Deidentification;

namespace Yipai.AspNetCore.Intake;

/// <summary>Keeps the secret of the pseudonyms in a file that only its owner may read, apart from the database (PIPL 73(3)).</summary>
/// <remarks>All instances of a city share the folder. The file appears whole, so that two of them never use two secrets.</remarks>
internal static class DeidentificationKeyFile
{
    private const string KeyId = "city-1";

    public static DeidentificationKey Open(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        byte[] secret = File.ReadAllBytes(path);
        try
        {
            return new DeidentificationKey(KeyId, secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static void Create(string path)
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
            file.Write(RandomNumberGenerator.GetBytes(DeidentificationKey.MinimumLength));
        }

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
