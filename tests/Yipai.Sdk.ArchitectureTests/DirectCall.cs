using System.Reflection;
using System.Reflection.Emit;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Calls any method or constructor, also one with spans, which reflection refuses to call.</summary>
/// <remarks>Spans are empty, and a reference leads to a default value. All other arguments are passed as they are.</remarks>
internal static class DirectCall
{
    public static object? Invoke(MethodBase member, object? target, object?[] arguments)
    {
        var call = new DynamicMethod(
            "call", typeof(object), [typeof(object), typeof(object[])], typeof(DirectCall).Module, skipVisibility: true);
        ILGenerator code = call.GetILGenerator();
        Type owner = member.DeclaringType!;
        if (target is not null)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(owner.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, owner);
        }

        foreach (ParameterInfo parameter in member.GetParameters())
        {
            Load(code, parameter);
        }

        Type result = (member as MethodInfo)?.ReturnType ?? owner;
        if (member is ConstructorInfo constructor)
        {
            code.Emit(OpCodes.Newobj, constructor);
        }
        else
        {
            code.Emit(member.IsStatic || owner.IsValueType ? OpCodes.Call : OpCodes.Callvirt, (MethodInfo)member);
        }

        if (result.IsByRefLike || result.IsByRef)
        {
            code.Emit(OpCodes.Pop);
        }

        if (result == typeof(void) || result.IsByRefLike || result.IsByRef)
        {
            code.Emit(OpCodes.Ldnull);
        }
        else if (result.IsValueType)
        {
            code.Emit(OpCodes.Box, result);
        }

        code.Emit(OpCodes.Ret);
        return call.CreateDelegate<Func<object?, object?[], object?>>()(target, arguments);
    }

    private static void Load(ILGenerator code, ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (type.IsByRef || type.IsByRefLike)
        {
            LocalBuilder empty = code.DeclareLocal(type.IsByRef ? type.GetElementType()! : type);
            code.Emit(type.IsByRef ? OpCodes.Ldloca : OpCodes.Ldloc, empty);
            return;
        }

        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Ldc_I4, parameter.Position);
        code.Emit(OpCodes.Ldelem_Ref);
        code.Emit(OpCodes.Unbox_Any, type);
    }
}
