import type { Language } from "../../../shared/schemas/catalogue.ts";

/** One meaning in the four languages of a catalogue. */
export type Meaning = Readonly<Record<Language, string>>;

const meanings = (table: string): readonly Meaning[] =>
  table
    .trim()
    .split("\n")
    .map((row) => {
      const [ru = "", kk = "", en = "", zh = ""] = row.split(",").map((cell) => cell.trim());
      return { ru, kk, en, zh };
    });

/** What goods are built of; compounds of them are words that technical papers might hold. */
export const PREFIXES = meanings(`
гидро, гидро, hydro, 液
термо, термо, thermo, 热
электро, электро, electro, 电
вибро, вибро, vibro, 振
пневмо, пневмо, pneumo, 气
магнито, магнито, magneto, 磁
крио, крио, cryo, 冷
турбо, турбо, turbo, 涡
фото, фото, photo, 光
микро, микро, micro, 微
нано, нано, nano, 纳
ультра, ультра, ultra, 超
радио, радио, radio, 射
акусто, акусто, acousto, 声
баро, баро, baro, 压
гиро, гиро, gyro, 陀
плазмо, плазмо, plasma, 浆
вакуум, вакуум, vacu, 真
мото, мото, moto, 动
авто, авто, auto, 自
био, био, bio, 生
гео, гео, geo, 地
аэро, аэро, aero, 空
стерео, стерео, stereo, 立
моно, моно, mono, 单
мульти, мульти, multi, 多
поли, поли, poly, 聚
тензо, тензо, tenso, 张
спектро, спектро, spectro, 谱
хромато, хромато, chromato, 色
крупно, ірі, macro, 大
квази, квази, quasi, 准
`);

export const NOUNS = meanings(`
клапан, клапан, valve, 阀
привод, жетек, drive, 驱器
насос, сорғы, pump, 泵
датчик, датчик, sensor, 感器
редуктор, редуктор, reducer, 减器
муфта, муфта, coupling, 联器
фильтр, сүзгі, filter, 滤器
контроллер, контроллер, controller, 控器
модуль, модуль, module, 模块
блок, блок, unit, 组件
станция, станция, station, 站
головка, бастиек, head, 头
камера, камера, chamber, 室
сканер, сканер, scanner, 描仪
детектор, детектор, detector, 探器
усилитель, күшейткіш, amplifier, 放器
излучатель, сәулегіш, emitter, 发器
приёмник, қабылдағыш, receiver, 收器
генератор, генератор, generator, 发生器
двигатель, қозғалтқыш, motor, 马达
цилиндр, цилиндр, cylinder, 缸
шпиндель, шпиндель, spindle, 主轴
манипулятор, манипулятор, manipulator, 机械手
компрессор, компрессор, compressor, 压机
конвертер, түрлендіргіш, converter, 变器
анализатор, талдағыш, analyser, 析仪
микрометр, микрометр, gauge, 规
стабилизатор, тұрақтандырғыш, stabiliser, 稳器
резонатор, резонатор, resonator, 谐器
объектив, объектив, lens, 镜头
коллектор, коллектор, manifold, 集管
форсунка, бүріккіш, nozzle, 喷嘴
подшипник, мойынтірек, bearing, 轴承
пульт, пульт, console, 台
дозатор, мөлшерлегіш, dispenser, 配器
сепаратор, айырғыш, separator, 离器
экструдер, экструдер, extruder, 挤机
пресс, баспақ, press, 压床
резак, кескіш, cutter, 割刀
индикатор, индикатор, indicator, 示器
`);

export const QUALITIES = meanings(`
высокого давления, жоғары қысымды, high pressure, 高压
низкого напряжения, төмен кернеулі, low voltage, 低压
повышенной точности, жоғары дәлдікті, precision, 精密
промышленный, өнеркәсіптік, industrial, 工业
трёхфазный, үш фазалы, three-phase, 三相
малогабаритный, шағын көлемді, compact, 小型
бесконтактный, жанаспайтын, contactless, 非接触
взрывозащищённый, жарылыстан қорғалған, explosion-proof, 防爆
многоканальный, көп арналы, multichannel, 多通道
высокочастотный, жоғары жиілікті, high frequency, 高频
с цифровым выходом, цифрлық шығысы бар, with digital output, 数字
морозостойкий, аязға төзімді, cold resistant, 耐寒
для буровых установок, бұрғылау қондырғысына арналған, for drilling rigs, 钻机用
лабораторный, зертханалық, laboratory, 实验室
с водяным охлаждением, сумен салқындатылатын, water cooled, 水冷
герметичный, герметикалық, sealed, 密封
переносной, тасымалданатын, portable, 便携
двухступенчатый, екі сатылы, two-stage, 双级
регулируемый, реттелетін, adjustable, 可调
из нержавеющей стали, тот баспайтын болаттан, stainless steel, 不锈钢
`);
