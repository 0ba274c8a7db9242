using System.Security.Cryptography;
using Yipai.Privacy.Server.Deidentification;

namespace Yipai.AspNetCore.Intake;

/// <summary>Keeps the secret of the pseudonyms in a file, apart from the database (PIPL 73(3)).</summary>
internal static class DeidentificationKeyFile
{
    private const string KeyId = "city-1";

    public static DeidentificationKey Open(string path)
    {
        byte[] secret = KeyFile.Open(path, () => RandomNumberGenerator.GetBytes(DeidentificationKey.MinimumLength));
        try
        {
            return new DeidentificationKey(KeyId, secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
