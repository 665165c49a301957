using System.Runtime.InteropServices;

namespace SupplyChain.Planning.Engines;

/// <summary>A program inside HiGHS. It can be changed and solved again from where the last solve ended.</summary>
/// <remarks>One thread and fixed options: the same program gives the same answer unless time ran out. Not thread-safe; two models may run at once.</remarks>
internal sealed unsafe class HighsModel : IDisposable
{
    private const int SimplexInterrupt = 1, InteriorPointInterrupt = 2, ImprovingSolution = 4, MixedIntegerInterrupt = 6;

    private readonly HighsLibrary _library;
    private readonly Listener _listener;
    private readonly int _columns, _rows;
    private readonly bool _hasIntegers;
    private nint _model;
    private GCHandle _handle;

    public HighsModel(HighsLibrary library, LinearProgram program, bool relaxed = false)
    {
        _library = library;
        (_columns, _rows) = (program.ColumnCount, program.RowCount);
        _model = library.Create();
        _listener = new Listener(library);
        _handle = GCHandle.Alloc(_listener);
        Bool("output_flag"u8, false);
        Bool("log_to_console"u8, false);
        Text("parallel"u8, "off"u8);
        Integer("threads"u8, 1);
        int[] integrality = new int[_columns];
        for (int column = 0; !relaxed && column < _columns; column++)
        {
            integrality[column] = program.IsInteger(column) ? 1 : 0;
            _hasIntegers |= program.IsInteger(column);
        }
        fixed (double* cost = program.Cost, lower = program.Lower, upper = program.Upper, rowLower = program.RowLower, rowUpper = program.RowUpper, value = program.Value)
        fixed (int* start = program.RowStart, index = program.Column, kind = integrality)
        {
            // Entries too small for HiGHS would be a warning; the programs written here have none.
            int status = _library.PassMip(_model, _columns, _rows, program.EntryCount, HighsLibrary.RowWise, HighsLibrary.Maximise, 0,
                cost, lower, upper, rowLower, rowUpper, start, index, value, kind);
            if (status == -1)
                throw new InvalidOperationException("HiGHS refused the program");
        }
        _library.SetCallback(_model, &OnCallback, (void*)GCHandle.ToIntPtr(_handle));
        foreach (int kind in (ReadOnlySpan<int>)[SimplexInterrupt, InteriorPointInterrupt, ImprovingSolution, MixedIntegerInterrupt])
            _library.StartCallback(_model, kind);
    }

    /// <summary>Told of every better point a mixed-integer search finds; the array is the listener's to keep.</summary>
    public Action<double[], double>? Improved
    {
        set => _listener.Improved = value;
    }

    /// <summary>Asked now and then with the bound so far and the work done; true ends the search.</summary>
    public Func<double, long, bool>? ShouldStop
    {
        set => _listener.ShouldStop = value;
    }

    // Names are literals of the form "..."u8, which end in a zero as C wants them.
    public void Bool(ReadOnlySpan<byte> option, bool value)
    {
        fixed (byte* name = option)
            Require(_library.SetBool(_model, name, value ? 1 : 0), option);
    }

    public void Integer(ReadOnlySpan<byte> option, int value)
    {
        fixed (byte* name = option)
            Require(_library.SetInt(_model, name, value), option);
    }

    public void Real(ReadOnlySpan<byte> option, double value)
    {
        fixed (byte* name = option)
            Require(_library.SetDouble(_model, name, value), option);
    }

    public void Text(ReadOnlySpan<byte> option, ReadOnlySpan<byte> value)
    {
        fixed (byte* name = option, text = value)
            Require(_library.SetString(_model, name, text), option);
    }

    public void SetBounds(int column, double lower, double upper) => _library.ChangeColumnBounds(_model, column, lower, upper);

    public void SetCost(int column, double cost) => _library.ChangeColumnCost(_model, column, cost);

    public void SetRowBounds(int row, double lower, double upper) => _library.ChangeRowBounds(_model, row, lower, upper);

    /// <summary>Gives a mixed-integer search a point to start from: one value per column.</summary>
    public void StartFrom(double[] columns)
    {
        fixed (double* values = columns)
            _library.SetSolution(_model, values, null, null, null);
    }

    /// <summary>Forgets where the last solve ended: the next one starts afresh, with the program reduced first.</summary>
    public void StartAfresh() => _library.ClearSolver(_model);

    /// <exception cref="OperationCanceledException">Cancelled; there is no answer.</exception>
    public EngineAnswer Solve(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _listener.Begin(_columns, cancellationToken);
        _library.Run(_model);
        if (_listener.Fault is { } fault)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
        EngineStatus status = Status(_library.GetModelStatus(_model), _listener.WasStopped);
        double[]? columns = null, duals = null;
        if (PrimalStatus() == 2)
        {
            columns = new double[_columns];
            duals = new double[_rows];
            double[] columnDuals = new double[_columns], rowValues = new double[_rows];
            fixed (double* values = columns, reduced = columnDuals, activity = rowValues, multipliers = duals)
                _library.GetSolution(_model, values, reduced, activity, multipliers);
        }
        return new EngineAnswer
        {
            Status = status,
            Columns = columns,
            RowDuals = _hasIntegers || status != EngineStatus.Solved ? null : duals,
            Bound = _hasIntegers ? Info("mip_dual_bound"u8) : status == EngineStatus.Solved ? Info("objective_function_value"u8) : double.PositiveInfinity,
            Iterations = Math.Max(_listener.Iterations, IntegerInfo("simplex_iteration_count"u8)),
            Engine = "HiGHS " + _library.Version,
        };
    }

    public void Dispose()
    {
        if (_model == 0)
            return;
        _library.Destroy(_model);
        _model = 0;
        _handle.Free();
    }

    private static EngineStatus Status(int status, bool wasStopped) => status switch
    {
        7 => EngineStatus.Solved,
        8 => EngineStatus.Infeasible,
        // Every column is bounded, so "infeasible or unbounded" can only be the former.
        9 => EngineStatus.Infeasible,
        13 or 14 or 16 or 17 => EngineStatus.Interrupted,
        _ => wasStopped ? EngineStatus.Interrupted : EngineStatus.Failed,
    };

    private int PrimalStatus() => IntegerInfo("primal_solution_status"u8);

    private double Info(ReadOnlySpan<byte> item)
    {
        double value = double.PositiveInfinity;
        fixed (byte* name = item)
            _library.GetDoubleInfo(_model, name, &value);
        return value;
    }

    private int IntegerInfo(ReadOnlySpan<byte> item)
    {
        int value = 0;
        fixed (byte* name = item)
            _library.GetIntInfo(_model, name, &value);
        return value;
    }

    private static void Require(int status, ReadOnlySpan<byte> option)
    {
        if (status == -1)
            throw new InvalidOperationException("HiGHS does not take the option " + System.Text.Encoding.ASCII.GetString(option));
    }

    [UnmanagedCallersOnly]
    private static void OnCallback(int kind, byte* message, void* data, int* answer, void* user) =>
        ((Listener)GCHandle.FromIntPtr((nint)user).Target!).Hear(kind, data, answer);

    /// <summary>The managed end of the callbacks. An exception must not cross into C: it is kept and thrown afterwards.</summary>
    private sealed class Listener(HighsLibrary library)
    {
        private int _columns;
        private CancellationToken _cancellation;

        public Action<double[], double>? Improved { get; set; }

        public Func<double, long, bool>? ShouldStop { get; set; }

        public Exception? Fault { get; private set; }

        public bool WasStopped { get; private set; }

        public long Iterations { get; private set; }

        public void Begin(int columns, CancellationToken cancellationToken) =>
            (_columns, _cancellation, Fault, WasStopped, Iterations) = (columns, cancellationToken, null, false, 0);

        public void Hear(int kind, void* data, int* answer)
        {
            try
            {
                if (kind == ImprovingSolution)
                {
                    var point = (double*)Item(data, "mip_solution"u8);
                    if (Improved is not null && point is not null)
                        Improved(new ReadOnlySpan<double>(point, _columns).ToArray(), *(double*)Item(data, "objective_function_value"u8));
                    return;
                }
                bool isInteger = kind == MixedIntegerInterrupt;
                double bound = isInteger ? *(double*)Item(data, "mip_dual_bound"u8) : double.PositiveInfinity;
                var total = (long*)Item(data, "mip_total_lp_iterations"u8);
                long iterations = Iterations = isInteger && total is not null ? *total : Iterations;
                WasStopped |= _cancellation.IsCancellationRequested || (isInteger && ShouldStop is not null && ShouldStop(bound, iterations));
                if (WasStopped)
                    *answer = 1;
            }
            catch (Exception fault)
            {
                (Fault, WasStopped) = (fault, true);
                if (kind != ImprovingSolution)
                    *answer = 1;
            }
        }

        private void* Item(void* data, ReadOnlySpan<byte> item)
        {
            fixed (byte* name = item)
                return library.CallbackItem(data, name);
        }
    }
}
