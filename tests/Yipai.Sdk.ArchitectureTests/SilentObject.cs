using System.Reflection;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>An object of any interface, whose methods do nothing.</summary>
public class SilentObject : DispatchProxy
{
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod is { ReturnType: { IsValueType: true } type } && type != typeof(void) ? Activator.CreateInstance(type) : null;
}
