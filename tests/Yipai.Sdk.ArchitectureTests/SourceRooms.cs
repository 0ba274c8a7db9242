using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Says in which room (folder) each type of an assembly was written, from the source files that its PDB names.</summary>
/// <remarks>
/// A namespace cannot say it: headline types are in the namespace of their package, DI extensions in that of the platform.
/// </remarks>
internal sealed class SourceRooms
{
    /// <summary>
    /// The custom debug information that names the source files of a type without methods (Portable PDB, "TypeDefinitionDocuments").
    /// </summary>
    private static readonly Guid TypeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly MetadataReader _metadata;
    private readonly MetadataReader _symbols;
    private readonly string _folder;
    private readonly Dictionary<string, string> _rooms = [];

    private SourceRooms(MetadataReader metadata, MetadataReader symbols, string folder)
    {
        _metadata = metadata;
        _symbols = symbols;
        _folder = folder;
    }

    /// <summary>Reads the room of every type that was written below a folder such as <c>src/Yipai.Cases</c>.</summary>
    /// <returns>By full name of the type, nested types left out: the folder with slashes, empty for the root.</returns>
    public static IReadOnlyDictionary<string, string> Read(string assembly, string folder)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        using var pdb = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly, ".pdb")));
        var rooms = new SourceRooms(file.GetMetadataReader(), pdb.GetMetadataReader(), $"/{folder}/");
        foreach (TypeDefinitionHandle type in rooms._metadata.TypeDefinitions)
        {
            rooms.ReadType(type);
        }

        return rooms._rooms;
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        if (!type.GetDeclaringType().IsNil)
        {
            return;
        }

        IEnumerable<DocumentHandle> sources = type.GetMethods()
            .Select(method => _symbols.GetMethodDebugInformation(method.ToDebugInformationHandle()).Document)
            .Concat(DocumentsOf(handle));
        foreach (DocumentHandle source in sources.Where(source => !source.IsNil))
        {
            if (RoomOf(_symbols.GetString(_symbols.GetDocument(source).Name)) is { } room)
            {
                _rooms[$"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}".TrimStart('.')] = room;
                return;
            }
        }
    }

    private IEnumerable<DocumentHandle> DocumentsOf(TypeDefinitionHandle type)
    {
        foreach (CustomDebugInformationHandle handle in _symbols.GetCustomDebugInformation(type))
        {
            CustomDebugInformation information = _symbols.GetCustomDebugInformation(handle);
            if (_symbols.GetGuid(information.Kind) == TypeDefinitionDocuments)
            {
                BlobReader documents = _symbols.GetBlobReader(information.Value);
                while (documents.RemainingBytes > 0)
                {
                    yield return System.Reflection.Metadata.Ecma335.MetadataTokens.DocumentHandle(documents.ReadCompressedInteger());
                }
            }
        }
    }

    private string? RoomOf(string source)
    {
        string path = source.Replace('\\', '/');
        int start = path.LastIndexOf(_folder, StringComparison.Ordinal);
        if (start < 0 || path.Contains("/obj/", StringComparison.Ordinal))
        {
            return null;
        }

        string inside = path[(start + _folder.Length)..];
        return inside.Contains('/') ? inside[..inside.LastIndexOf('/')] : "";
    }
}
