using System.Runtime.InteropServices;

namespace SupplyChain.Planning.Engines;

/// <summary>The C interface of HiGHS, in the library that comes with Google.OrTools.</summary>
/// <remarks>Called directly because the wrapper of OR-Tools passes on neither a cancellation nor a start from an earlier basis, and cancelling
/// with the best plan so far is what planning needs. Where the library cannot be opened, <see cref="TryOpen"/> says so.</remarks>
internal sealed unsafe class HighsLibrary
{
    /// <summary>Rows one after the other.</summary>
    public const int RowWise = 2;

    /// <summary>Maximise.</summary>
    public const int Maximise = -1;

    private HighsLibrary(nint library)
    {
        Create = (delegate* unmanaged<nint>)Symbol(library, "Highs_create");
        Destroy = (delegate* unmanaged<nint, void>)Symbol(library, "Highs_destroy");
        SetBool = (delegate* unmanaged<nint, byte*, int, int>)Symbol(library, "Highs_setBoolOptionValue");
        SetInt = (delegate* unmanaged<nint, byte*, int, int>)Symbol(library, "Highs_setIntOptionValue");
        SetDouble = (delegate* unmanaged<nint, byte*, double, int>)Symbol(library, "Highs_setDoubleOptionValue");
        SetString = (delegate* unmanaged<nint, byte*, byte*, int>)Symbol(library, "Highs_setStringOptionValue");
        PassMip = (delegate* unmanaged<nint, int, int, int, int, int, double, double*, double*, double*, double*, double*, int*, int*, double*, int*, int>)Symbol(library, "Highs_passMip");
        ClearSolver = (delegate* unmanaged<nint, int>)Symbol(library, "Highs_clearSolver");
        Run = (delegate* unmanaged<nint, int>)Symbol(library, "Highs_run");
        GetModelStatus = (delegate* unmanaged<nint, int>)Symbol(library, "Highs_getModelStatus");
        GetSolution = (delegate* unmanaged<nint, double*, double*, double*, double*, int>)Symbol(library, "Highs_getSolution");
        SetSolution = (delegate* unmanaged<nint, double*, double*, double*, double*, int>)Symbol(library, "Highs_setSolution");
        GetDoubleInfo = (delegate* unmanaged<nint, byte*, double*, int>)Symbol(library, "Highs_getDoubleInfoValue");
        GetIntInfo = (delegate* unmanaged<nint, byte*, int*, int>)Symbol(library, "Highs_getIntInfoValue");
        ChangeColumnBounds = (delegate* unmanaged<nint, int, double, double, int>)Symbol(library, "Highs_changeColBounds");
        ChangeColumnCost = (delegate* unmanaged<nint, int, double, int>)Symbol(library, "Highs_changeColCost");
        ChangeRowBounds = (delegate* unmanaged<nint, int, double, double, int>)Symbol(library, "Highs_changeRowBounds");
        SetCallback = (delegate* unmanaged<nint, delegate* unmanaged<int, byte*, void*, int*, void*, void>, void*, int>)Symbol(library, "Highs_setCallback");
        StartCallback = (delegate* unmanaged<nint, int, int>)Symbol(library, "Highs_startCallback");
        CallbackItem = (delegate* unmanaged<void*, byte*, void*>)Symbol(library, "Highs_getCallbackDataOutItem");
        var version = (delegate* unmanaged<byte*>)Symbol(library, "Highs_version");
        Version = Marshal.PtrToStringUTF8((nint)version()) ?? "";
        if (((delegate* unmanaged<nint, int>)Symbol(library, "Highs_getSizeofHighsInt"))(0) != sizeof(int))
            throw new EntryPointNotFoundException("this build of HiGHS has 64-bit indices");
    }

    /// <summary>Version of HiGHS, such as 1.12.0.</summary>
    public string Version { get; }

    public delegate* unmanaged<nint> Create { get; }

    public delegate* unmanaged<nint, void> Destroy { get; }

    public delegate* unmanaged<nint, byte*, int, int> SetBool { get; }

    public delegate* unmanaged<nint, byte*, int, int> SetInt { get; }

    public delegate* unmanaged<nint, byte*, double, int> SetDouble { get; }

    public delegate* unmanaged<nint, byte*, byte*, int> SetString { get; }

    public delegate* unmanaged<nint, int, int, int, int, int, double, double*, double*, double*, double*, double*, int*, int*, double*, int*, int> PassMip { get; }

    public delegate* unmanaged<nint, int> ClearSolver { get; }

    public delegate* unmanaged<nint, int> Run { get; }

    public delegate* unmanaged<nint, int> GetModelStatus { get; }

    public delegate* unmanaged<nint, double*, double*, double*, double*, int> GetSolution { get; }

    public delegate* unmanaged<nint, double*, double*, double*, double*, int> SetSolution { get; }

    public delegate* unmanaged<nint, byte*, double*, int> GetDoubleInfo { get; }

    public delegate* unmanaged<nint, byte*, int*, int> GetIntInfo { get; }

    public delegate* unmanaged<nint, int, double, double, int> ChangeColumnBounds { get; }

    public delegate* unmanaged<nint, int, double, int> ChangeColumnCost { get; }

    public delegate* unmanaged<nint, int, double, double, int> ChangeRowBounds { get; }

    public delegate* unmanaged<nint, delegate* unmanaged<int, byte*, void*, int*, void*, void>, void*, int> SetCallback { get; }

    public delegate* unmanaged<nint, int, int> StartCallback { get; }

    public delegate* unmanaged<void*, byte*, void*> CallbackItem { get; }

    /// <summary>Opens the library; null where this platform has none.</summary>
    /// <remarks>The system counts openings, so doing it once per plan costs next to nothing.</remarks>
    public static HighsLibrary? TryOpen()
    {
        string name = OperatingSystem.IsWindows() ? "highs.dll" : OperatingSystem.IsMacOS() ? "libhighs.1.dylib" : "libhighs.so.1";
        if (!NativeLibrary.TryLoad(name, typeof(HighsLibrary).Assembly, null, out nint library))
            return null;
        try
        {
            return new HighsLibrary(library);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static nint Symbol(nint library, string name) => NativeLibrary.GetExport(library, name);
}
