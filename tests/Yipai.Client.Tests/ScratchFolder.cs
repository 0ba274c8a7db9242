namespace Yipai.Client.Tests;

/// <summary>A folder of one test, gone with it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yipai-client-");

    public string Root => _folder.FullName;

    public string Database => At("reports.db");

    public string Key => At("reports.db.key");

    public string At(string name) => Path.Combine(Root, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
