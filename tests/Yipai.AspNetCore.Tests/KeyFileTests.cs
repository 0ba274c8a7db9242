using System.Security.Cryptography;
using Yipai.AspNetCore.Intake;

namespace Yipai.AspNetCore.Tests;

/// <summary>The file of a secret that several instances of a city share.</summary>
public sealed class KeyFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yipai-key-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Open_EightInstancesAtOnce_ReturnOneSecretAndLeaveNoDraft()
    {
        string path = Path.Combine(_folder.FullName, "city", "secret.key");

        byte[][] secrets = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => Task.Run(() => KeyFile.Open(path, () => RandomNumberGenerator.GetBytes(32)))));

        Assert.Single(secrets.Select(Convert.ToHexString).Distinct());
        Assert.Equal([path, $"{path}.lock"], Directory.GetFiles(Path.GetDirectoryName(path)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Open_NewFile_IsReadableByItsOwnerOnly()
    {
        string path = Path.Combine(_folder.FullName, "secret.key");

        KeyFile.Open(path, () => [1, 2, 3]);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal([1, 2, 3], KeyFile.Open(path, () => [4]));
    }
}
