using System.Security.Cryptography;
using System.Text;

namespace Yipai.Tool.Streams;

/// <summary>Reads keys from files.</summary>
internal static class KeyFile
{
    /// <summary>Reads a public key (SubjectPublicKeyInfo) in PEM as its bytes.</summary>
    public static byte[] ReadPublic(FileInfo pem) =>
        Decode(File.ReadAllText(pem.FullName, Encoding.ASCII))
        ?? throw new InvalidDataException($"{pem.Name} has no PEM block. Give the public key as PEM (SubjectPublicKeyInfo).");

    /// <summary>Reads a private key (PKCS#8) in PEM or DER as its bytes.</summary>
    public static byte[] ReadPrivate(FileInfo file)
    {
        byte[] content = File.ReadAllBytes(file.FullName);
        return Decode(Encoding.ASCII.GetString(content)) ?? content;
    }

    private static byte[]? Decode(string text) =>
        PemEncoding.TryFind(text, out PemFields fields) ? Convert.FromBase64String(text[fields.Base64Data]) : null;
}
