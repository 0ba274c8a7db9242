using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Which type of an assembly uses which other of it, read from its metadata and code.</summary>
internal sealed class NamespaceGraph
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (ushort)code.Value & 0xFFFF, code => code.OperandType);

    private readonly MetadataReader _metadata;
    private readonly PEReader _file;
    private readonly HashSet<(string From, string To)> _uses = [];

    private NamespaceGraph(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
    }

    /// <summary>Every use, from full type name to full type name, nested types counted for the type that holds them.</summary>
    public static IReadOnlyCollection<(string From, string To)> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var graph = new NamespaceGraph(file);
        foreach (TypeDefinitionHandle type in graph._metadata.TypeDefinitions)
        {
            graph.ReadType(type);
        }

        return graph._uses;
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        string from = NameOf(handle);
        Use(from, type.BaseType);
        foreach (InterfaceImplementationHandle implementation in type.GetInterfaceImplementations())
        {
            Use(from, _metadata.GetInterfaceImplementation(implementation).Interface);
        }

        foreach (FieldDefinitionHandle field in type.GetFields())
        {
            UseSignature(from, _metadata.GetFieldDefinition(field).Signature);
        }

        foreach (MethodDefinitionHandle method in type.GetMethods())
        {
            ReadMethod(from, _metadata.GetMethodDefinition(method));
        }

        foreach (CustomAttributeHandle attribute in _metadata.CustomAttributes)
        {
            CustomAttribute value = _metadata.GetCustomAttribute(attribute);
            if (value.Parent == (EntityHandle)handle)
            {
                Use(from, value.Constructor);
            }
        }
    }

    private void ReadMethod(string from, MethodDefinition method)
    {
        UseSignature(from, method.Signature);
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        MethodBodyBlock body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            UseSignature(from, _metadata.GetStandaloneSignature(body.LocalSignature).Signature);
        }

        BlobReader code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            OperandType operand = Operands[value == 0xFE ? 0xFE00 | code.ReadByte() : value];
            switch (operand)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    Use(from, MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    int targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                default:
                    code.Offset += SizeOf(operand);
                    break;
            }
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private void Use(string from, EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                _uses.Add((from, NameOf((TypeDefinitionHandle)handle)));
                break;
            case HandleKind.MethodDefinition:
                Use(from, _metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Use(from, _metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Use(from, _metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification specification = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Use(from, specification.Method);
                UseSignature(from, specification.Signature);
                break;
            case HandleKind.TypeSpecification:
                UseSignature(from, _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
                break;
        }
    }

    /// <summary>Finds the type tokens of a signature: behind CLASS, VALUETYPE and custom modifiers (ECMA-335 II.23.2).</summary>
    private void UseSignature(string from, BlobHandle signature)
    {
        BlobReader reader = _metadata.GetBlobReader(signature);
        while (reader.RemainingBytes > 0)
        {
            if (reader.ReadByte() is 0x11 or 0x12 or 0x1F or 0x20 && reader.RemainingBytes > 0)
            {
                EntityHandle type = reader.ReadTypeHandle();
                if (type.Kind == HandleKind.TypeDefinition && MetadataTokens.GetRowNumber(type) <= _metadata.TypeDefinitions.Count)
                {
                    Use(from, type);
                }
            }
        }
    }

    private string NameOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType().IsNil
            ? $"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}"
            : NameOf(type.GetDeclaringType());
    }
}
